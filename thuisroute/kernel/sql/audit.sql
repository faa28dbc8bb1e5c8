-- Append-only, hash-chained over 64 chains. A transaction takes a chain that nobody
-- holds and keeps it, so that writers wait for each other only when all are taken, and
-- never in a circle. Who acted comes from the session, never from the caller.
CREATE TABLE kernel_audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chain smallint NOT NULL,
    place bigint NOT NULL,
    at timestamptz NOT NULL,
    database_role text NOT NULL,
    user_id uuid, seat_id uuid, party_id uuid, role text, region_id uuid,
    action text NOT NULL,
    object_kind text NOT NULL,
    object_id text NOT NULL,
    subject_id uuid,
    purpose text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
    details jsonb NOT NULL,
    origin text NOT NULL,
    previous bytea NOT NULL,
    digest bytea NOT NULL,
    UNIQUE (chain, place)
);
CREATE INDEX kernel_audit_by_subject ON kernel_audit (subject_id, at DESC);
CREATE INDEX kernel_audit_by_user ON kernel_audit (user_id, at DESC);

CREATE TABLE kernel_audit_head (
    chain smallint PRIMARY KEY, place bigint NOT NULL, digest bytea NOT NULL
);
INSERT INTO kernel_audit_head
SELECT n, 0, sha256(convert_to('thuisroute chain ' || n, 'UTF8'))
FROM generate_series(0, 63) n;

CREATE FUNCTION kernel_audit_digest(line kernel_audit) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT sha256(line.previous || convert_to(jsonb_build_array(
        line.chain, line.place, extract(epoch FROM line.at), line.database_role,
        line.user_id, line.seat_id, line.party_id, line.role, line.region_id,
        line.action, line.object_kind, line.object_id, line.subject_id,
        line.purpose, line.outcome, line.details, line.origin)::text, 'UTF8'))
$$;

CREATE FUNCTION kernel_record(
    action text, object_kind text, object_id text, subject_id uuid,
    purpose text, outcome text, details jsonb, origin text)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    s kernel_session := kernel_running_session();
    head kernel_audit_head;
    line kernel_audit;
    -- Drawn once: in the query it would be drawn anew for every row.
    drawn smallint := floor(random() * 64);
    mine smallint := nullif(current_setting('thuisroute.chain', true), '')::smallint;
BEGIN
    IF mine IS NULL THEN
        SELECT h.chain INTO mine FROM kernel_audit_head h
        ORDER BY (h.chain + drawn) % 64 LIMIT 1 FOR UPDATE SKIP LOCKED;
        mine := coalesce(mine, drawn);
        PERFORM set_config('thuisroute.chain', mine::text, true);
    END IF;
    SELECT * INTO STRICT head FROM kernel_audit_head WHERE chain = mine FOR UPDATE;
    line.chain := head.chain;
    line.place := head.place + 1;
    line.at := kernel_now();
    line.database_role := session_user;
    line.user_id := s.user_id;
    line.seat_id := s.seat_id;
    line.party_id := s.party_id;
    line.role := s.role;
    line.region_id := s.region_id;
    line.action := action;
    line.object_kind := object_kind;
    line.object_id := object_id;
    line.subject_id := subject_id;
    line.purpose := purpose;
    line.outcome := outcome;
    line.details := details;
    line.origin := origin;
    line.previous := head.digest;
    line.digest := kernel_audit_digest(line);
    INSERT INTO kernel_audit (
        chain, place, at, database_role, user_id, seat_id, party_id, role, region_id,
        action, object_kind, object_id, subject_id, purpose, outcome, details, origin,
        previous, digest)
    VALUES (
        line.chain, line.place, line.at, line.database_role, line.user_id,
        line.seat_id, line.party_id, line.role, line.region_id, line.action,
        line.object_kind, line.object_id, line.subject_id, line.purpose,
        line.outcome, line.details, line.origin, line.previous, line.digest)
    RETURNING id INTO line.id;
    UPDATE kernel_audit_head SET place = line.place, digest = line.digest
    WHERE chain = line.chain;
    RETURN line.id;
END $$;

CREATE FUNCTION kernel_refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER kernel_audit_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON kernel_audit
    FOR EACH STATEMENT EXECUTE FUNCTION kernel_refuse_change();

-- The lines whose digest or place in the chain is wrong, and chains with a cut tail.
CREATE FUNCTION kernel_audit_faults() RETURNS TABLE (chain smallint, place bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT a.chain, a.place FROM (
        SELECT l.*, l AS line,
               lag(l.digest) OVER w AS before, lag(l.place) OVER w AS place_before
        FROM kernel_audit l WINDOW w AS (PARTITION BY l.chain ORDER BY l.place)
    ) a
    WHERE a.digest <> kernel_audit_digest(a.line)
       OR a.place <> coalesce(a.place_before, 0) + 1
       OR a.previous <> coalesce(a.before,
              sha256(convert_to('thuisroute chain ' || a.chain, 'UTF8')))
    UNION ALL
    SELECT h.chain, h.place FROM kernel_audit_head h
    WHERE h.place <> coalesce(
        (SELECT max(x.place) FROM kernel_audit x WHERE x.chain = h.chain), 0)
$$;
