-- The web role cannot read these two tables. It hands over a secret token; the
-- functions below say who that is. A plain setting could be forged by injected SQL.
CREATE TABLE kernel_secret (name text PRIMARY KEY, value bytea NOT NULL);

CREATE TABLE kernel_session (
    token_hash bytea PRIMARY KEY,
    user_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    party_id uuid NOT NULL,
    role text NOT NULL,
    region_id uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    idle interval NOT NULL,
    expires_at timestamptz NOT NULL,
    closed_at timestamptz
);
CREATE INDEX kernel_session_by_user ON kernel_session (user_id);

CREATE FUNCTION kernel_running_session() RETURNS kernel_session
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s FROM kernel_session s
    WHERE s.token_hash = sha256(convert_to(
              nullif(current_setting('thuisroute.token', true), ''), 'UTF8'))
      AND s.closed_at IS NULL
      AND s.expires_at > kernel_now()
      AND s.seen_at + s.idle > kernel_now()
$$;

CREATE FUNCTION kernel_actor_user() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (kernel_running_session()).user_id
$$;
CREATE FUNCTION kernel_actor_party() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (kernel_running_session()).party_id
$$;
CREATE FUNCTION kernel_actor_role() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (kernel_running_session()).role
$$;
CREATE FUNCTION kernel_actor_region() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (kernel_running_session()).region_id
$$;

-- The first statement of every request: one round trip that hands over the token,
-- moves the clock and says who asks. No row means nobody.
CREATE FUNCTION kernel_begin(token text)
RETURNS TABLE (moment timestamptz, user_id uuid, seat_id uuid, party_id uuid,
               role text, region_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    s kernel_session;
    t timestamptz := kernel_tick();
BEGIN
    PERFORM set_config('thuisroute.token', coalesce(token, ''), true);
    s := kernel_running_session();
    IF s.token_hash IS NOT NULL AND s.seen_at < t - interval '1 minute'
       AND current_setting('transaction_read_only') = 'off' THEN
        UPDATE kernel_session k SET seen_at = t WHERE k.token_hash IN (
            SELECT q.token_hash FROM kernel_session q
            WHERE q.token_hash = s.token_hash FOR UPDATE SKIP LOCKED);
    END IF;
    RETURN QUERY SELECT t, s.user_id, s.seat_id, s.party_id, s.role, s.region_id;
END $$;

-- Opening a session needs a proof that only the program can make: injected SQL
-- cannot become somebody by calling this function.
CREATE FUNCTION kernel_open_session(
    token_hash bytea, user_id uuid, seat_id uuid, party_id uuid, role text,
    region_id uuid, idle interval, lasts interval, proof bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    key bytea := (SELECT value FROM kernel_secret WHERE name = 'session');
    said bytea := convert_to(concat_ws('|', encode(token_hash, 'hex'), user_id,
                             seat_id, party_id, role, region_id), 'UTF8');
BEGIN
    IF key IS NULL OR proof IS DISTINCT FROM sha256(key || sha256(key || said)) THEN
        RAISE EXCEPTION 'session refused' USING ERRCODE = '42501';
    END IF;
    INSERT INTO kernel_session VALUES (
        token_hash, user_id, seat_id, party_id, role, region_id,
        kernel_now(), kernel_now(), idle, kernel_now() + lasts, NULL);
END $$;

CREATE FUNCTION kernel_clear_sessions() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH gone AS (
        DELETE FROM kernel_session
        WHERE coalesce(closed_at, expires_at) < kernel_now() - interval '1 day'
        RETURNING 1
    )
    SELECT count(*) FROM gone
$$;

CREATE FUNCTION kernel_close_session() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE kernel_session SET closed_at = kernel_now()
    WHERE token_hash = (kernel_running_session()).token_hash
$$;
