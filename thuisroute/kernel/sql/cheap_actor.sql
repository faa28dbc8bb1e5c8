-- Every policy asks who acts, so asking is cheap: one look at the session by its key and
-- one at the clock, without a whole session in between.
CREATE OR REPLACE FUNCTION kernel_actor_user() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.user_id FROM kernel_session s
    WHERE s.token_hash = sha256(convert_to(
              nullif(current_setting('thuisroute.token', true), ''), 'UTF8'))
      AND s.closed_at IS NULL AND least(s.expires_at, s.seen_at + s.idle) > kernel_now()
$$;
CREATE OR REPLACE FUNCTION kernel_actor_party() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.party_id FROM kernel_session s
    WHERE s.token_hash = sha256(convert_to(
              nullif(current_setting('thuisroute.token', true), ''), 'UTF8'))
      AND s.closed_at IS NULL AND least(s.expires_at, s.seen_at + s.idle) > kernel_now()
$$;
CREATE OR REPLACE FUNCTION kernel_actor_role() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.role FROM kernel_session s
    WHERE s.token_hash = sha256(convert_to(
              nullif(current_setting('thuisroute.token', true), ''), 'UTF8'))
      AND s.closed_at IS NULL AND least(s.expires_at, s.seen_at + s.idle) > kernel_now()
$$;
CREATE OR REPLACE FUNCTION kernel_actor_region() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.region_id FROM kernel_session s
    WHERE s.token_hash = sha256(convert_to(
              nullif(current_setting('thuisroute.token', true), ''), 'UTF8'))
      AND s.closed_at IS NULL AND least(s.expires_at, s.seen_at + s.idle) > kernel_now()
$$;
CREATE OR REPLACE FUNCTION kernel_actor_subject() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.subject_id FROM kernel_session s
    WHERE s.token_hash = sha256(convert_to(
              nullif(current_setting('thuisroute.token', true), ''), 'UTF8'))
      AND s.closed_at IS NULL AND least(s.expires_at, s.seen_at + s.idle) > kernel_now()
$$;
