-- A session may be of somebody who reads their own file (`subject_id`), or of somebody
-- who does another's work while that one is away (`on_behalf_of`).
ALTER TABLE kernel_session ADD COLUMN subject_id uuid, ADD COLUMN on_behalf_of uuid;

CREATE FUNCTION kernel_actor_subject() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (kernel_running_session()).subject_id
$$;

DROP FUNCTION kernel_begin(text);
CREATE FUNCTION kernel_begin(token text)
RETURNS TABLE (moment timestamptz, user_id uuid, seat_id uuid, party_id uuid,
               role text, region_id uuid, subject_id uuid, on_behalf_of uuid)
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
    RETURN QUERY SELECT t, s.user_id, s.seat_id, s.party_id, s.role, s.region_id,
                        s.subject_id, s.on_behalf_of;
END $$;

DROP FUNCTION kernel_open_session(
    bytea, uuid, uuid, uuid, text, uuid, interval, interval, bytea);
CREATE FUNCTION kernel_open_session(
    token_hash bytea, user_id uuid, seat_id uuid, party_id uuid, role text,
    region_id uuid, subject_id uuid, on_behalf_of uuid, idle interval, lasts interval,
    proof bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    key bytea := (SELECT value FROM kernel_secret WHERE name = 'session');
    said bytea := convert_to(concat_ws('|', encode(token_hash, 'hex'), user_id,
        seat_id, party_id, role, region_id, coalesce(subject_id::text, 'None'),
        coalesce(on_behalf_of::text, 'None')), 'UTF8');
BEGIN
    IF key IS NULL OR proof IS DISTINCT FROM sha256(key || sha256(key || said)) THEN
        RAISE EXCEPTION 'session refused' USING ERRCODE = '42501';
    END IF;
    INSERT INTO kernel_session (
        token_hash, user_id, seat_id, party_id, role, region_id, subject_id,
        on_behalf_of, opened_at, seen_at, idle, expires_at)
    VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8,
        kernel_now(), kernel_now(), idle, kernel_now() + lasts);
END $$;

REVOKE EXECUTE ON FUNCTION kernel_actor_subject(), kernel_begin(text),
    kernel_open_session(bytea, uuid, uuid, uuid, text, uuid, uuid, uuid, interval,
                        interval, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kernel_actor_subject(), kernel_begin(text),
    kernel_open_session(bytea, uuid, uuid, uuid, text, uuid, uuid, uuid, interval,
                        interval, bytea) TO thuisroute_web, thuisroute_worker;
GRANT EXECUTE ON FUNCTION kernel_actor_subject() TO thuisroute_audit;
