-- What NEN 7513 asks of a line besides: on whose behalf, on which ground, in an
-- emergency or not, and whose files a list showed. Lines of before keep their digest.
ALTER TABLE kernel_audit
    ADD COLUMN form smallint NOT NULL DEFAULT 1,
    ADD COLUMN on_behalf_of uuid,
    ADD COLUMN ground text NOT NULL DEFAULT '',
    ADD COLUMN emergency boolean NOT NULL DEFAULT false,
    ADD COLUMN subjects uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX kernel_audit_by_subjects ON kernel_audit USING gin (subjects)
    WHERE subjects <> '{}';
CREATE INDEX kernel_audit_by_moment ON kernel_audit (at);

CREATE OR REPLACE FUNCTION kernel_audit_digest(line kernel_audit) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT sha256(line.previous || convert_to((jsonb_build_array(
        line.chain, line.place, extract(epoch FROM line.at), line.database_role,
        line.user_id, line.seat_id, line.party_id, line.role, line.region_id,
        line.action, line.object_kind, line.object_id, line.subject_id,
        line.purpose, line.outcome, line.details, line.origin)
        || CASE WHEN line.form = 1 THEN '[]'::jsonb ELSE jsonb_build_array(
            line.form, line.on_behalf_of, line.ground, line.emergency,
            line.subjects) END)::text, 'UTF8'))
$$;

DROP FUNCTION kernel_record(text, text, text, uuid, text, text, jsonb, text);
CREATE FUNCTION kernel_record(
    action text, object_kind text, object_id text, subject_id uuid,
    purpose text, outcome text, details jsonb, origin text,
    ground text, emergency boolean, subjects uuid[])
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
    line.form := 2;
    line.chain := head.chain;
    line.place := head.place + 1;
    line.at := kernel_now();
    line.database_role := session_user;
    line.user_id := s.user_id;
    line.seat_id := s.seat_id;
    line.party_id := s.party_id;
    line.role := s.role;
    line.region_id := s.region_id;
    line.on_behalf_of := s.on_behalf_of;
    line.action := action;
    line.object_kind := object_kind;
    line.object_id := object_id;
    line.subject_id := subject_id;
    line.purpose := purpose;
    line.outcome := outcome;
    line.details := details;
    line.origin := origin;
    line.ground := ground;
    line.emergency := emergency;
    line.subjects := subjects;
    line.previous := head.digest;
    line.digest := kernel_audit_digest(line);
    INSERT INTO kernel_audit (
        form, chain, place, at, database_role, user_id, seat_id, party_id, role,
        region_id, on_behalf_of, action, object_kind, object_id, subject_id, purpose,
        outcome, details, origin, ground, emergency, subjects, previous, digest)
    VALUES (
        line.form, line.chain, line.place, line.at, line.database_role, line.user_id,
        line.seat_id, line.party_id, line.role, line.region_id, line.on_behalf_of,
        line.action, line.object_kind, line.object_id, line.subject_id, line.purpose,
        line.outcome, line.details, line.origin, line.ground, line.emergency,
        line.subjects, line.previous, line.digest)
    RETURNING id INTO line.id;
    UPDATE kernel_audit_head SET place = line.place, digest = line.digest
    WHERE chain = line.chain;
    RETURN line.id;
END $$;

REVOKE EXECUTE ON FUNCTION kernel_record(text, text, text, uuid, text, text, jsonb,
    text, text, boolean, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kernel_record(text, text, text, uuid, text, text, jsonb,
    text, text, boolean, uuid[]) TO thuisroute_web, thuisroute_worker;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION kernel_record(text, text, text, uuid, text, text, jsonb, text, text,
    boolean, uuid[]) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
