-- Grants are written by one function only, and only with a proof that the program can
-- make: injected SQL cannot give itself a dossier. The functions belong to the role
-- that cannot log in.
CREATE FUNCTION sharing_is_new(resident uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT NOT EXISTS (SELECT FROM sharing_grant g WHERE g.resident_id = resident)
$$;

CREATE FUNCTION kernel_check_proof(said text, proof bytea) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    key bytea := (SELECT value FROM kernel_secret WHERE name = 'session');
BEGIN
    IF key IS NULL
       OR proof IS DISTINCT FROM sha256(key || sha256(key || convert_to(said, 'UTF8')))
    THEN
        RAISE EXCEPTION 'proof refused' USING ERRCODE = '42501';
    END IF;
END $$;

-- `rows` is the whole set of grants this resident should have now: a grant that is
-- not in it ends today.
CREATE FUNCTION sharing_replace_grants(
    region uuid, resident uuid, rows text, proof bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', region, resident, rows), proof);
    UPDATE sharing_grant g
    SET period = daterange(lower(g.period), greatest(lower(g.period), kernel_today()))
    WHERE g.resident_id = resident AND g.period @> kernel_today()
      AND NOT EXISTS (
        SELECT FROM jsonb_to_recordset(rows::jsonb)
            AS r (party uuid, role text, purpose text)
        WHERE r.party = g.party_id AND r.role = g.role AND r.purpose = g.purpose);
    INSERT INTO sharing_grant (id, region_id, resident_id, party_id, role, purpose,
        ground, article, domains, period)
    SELECT gen_random_uuid(), region, resident, r.party, r.role, r.purpose, r.ground,
        r.article, r.domains, daterange(r.since, r.until)
    FROM jsonb_to_recordset(rows::jsonb) AS r (
        party uuid, role text, purpose text, ground text, article text,
        domains varchar[], since date, until date)
    ON CONFLICT (resident_id, party_id, role, purpose) DO UPDATE SET
        ground = excluded.ground, article = excluded.article,
        domains = excluded.domains, period = excluded.period;
END $$;

-- Who may see this dossier, for those who may see it themselves.
CREATE FUNCTION sharing_holders(resident uuid)
RETURNS TABLE (party_id uuid, role text, purpose text, ground text, article text,
               domains varchar[], since date, until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT g.party_id, g.role, g.purpose, g.ground, g.article, g.domains,
           lower(g.period), upper(g.period)
    FROM sharing_grant g
    WHERE g.resident_id = resident AND g.period @> kernel_today()
      AND EXISTS (
        SELECT FROM sharing_grant mine
        WHERE mine.resident_id = resident
          AND mine.party_id = kernel_actor_party()
          AND mine.role = kernel_actor_role()
          AND mine.period @> kernel_today())
    ORDER BY g.party_id, g.role, g.purpose
$$;

-- "Is somebody with one of these keys known here?" and nothing more.
CREATE FUNCTION residents_is_known(region uuid, keys bytea[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT FROM residents_personkey k
        WHERE k.region_id = region AND region = kernel_actor_region()
          AND k.value = ANY (keys))
$$;

ALTER TABLE sharing_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY own_grants ON sharing_grant FOR SELECT TO thuisroute_web
    USING (party_id = (SELECT kernel_actor_party())
           AND role = (SELECT kernel_actor_role()));
CREATE POLICY functions_write_grants ON sharing_grant TO thuisroute_audit
    USING (true) WITH CHECK (true);
CREATE POLICY worker_maintains ON sharing_grant TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_grant TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE ON sharing_grant TO thuisroute_audit;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_grant TO thuisroute_worker;

ALTER TABLE residents_personkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE residents_personkey FORCE ROW LEVEL SECURITY;
CREATE POLICY add_keys ON residents_personkey FOR INSERT TO thuisroute_web
    WITH CHECK (region_id = (SELECT kernel_actor_region()));
CREATE POLICY functions_ask ON residents_personkey TO thuisroute_audit USING (true);
CREATE POLICY worker_maintains ON residents_personkey TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT INSERT ON residents_personkey TO thuisroute_web;
GRANT SELECT ON residents_personkey TO thuisroute_audit;
GRANT SELECT, INSERT, UPDATE, DELETE ON residents_personkey TO thuisroute_worker;

ALTER TABLE residents_resident ENABLE ROW LEVEL SECURITY;
ALTER TABLE residents_resident FORCE ROW LEVEL SECURITY;
CREATE POLICY granted_select ON residents_resident FOR SELECT TO thuisroute_web
    USING (id IN (
        SELECT g.resident_id FROM sharing_grant g
        WHERE g.party_id = (SELECT kernel_actor_party())
          AND g.role = (SELECT kernel_actor_role())
          AND g.period @> (SELECT kernel_today())));
CREATE POLICY granted_update ON residents_resident FOR UPDATE TO thuisroute_web
    USING (id IN (
        SELECT g.resident_id FROM sharing_grant g
        WHERE g.party_id = (SELECT kernel_actor_party())
          AND g.role = (SELECT kernel_actor_role())
          AND g.period @> (SELECT kernel_today())));
CREATE POLICY open_dossier ON residents_resident FOR INSERT TO thuisroute_web
    WITH CHECK (region_id = (SELECT kernel_actor_region()));
CREATE POLICY worker_maintains ON residents_resident TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON residents_resident TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON residents_resident TO thuisroute_worker;

-- Dossier numbers: one sequence a region and year, gap-free is not promised.
CREATE TABLE residents_numbering (
    region_id uuid NOT NULL, year smallint NOT NULL, last integer NOT NULL,
    PRIMARY KEY (region_id, year)
);
CREATE FUNCTION residents_next_number(region uuid, of_year smallint) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    INSERT INTO residents_numbering AS n VALUES (region, of_year, 1)
    ON CONFLICT (region_id, year) DO UPDATE SET last = n.last + 1
    RETURNING last
$$;
GRANT SELECT, INSERT, UPDATE ON residents_numbering TO thuisroute_audit;

REVOKE EXECUTE ON FUNCTION sharing_is_new(uuid), kernel_check_proof(text, bytea),
    sharing_replace_grants(uuid, uuid, text, bytea), sharing_holders(uuid),
    residents_is_known(uuid, bytea[]), residents_next_number(uuid, smallint)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_is_new(uuid),
    sharing_replace_grants(uuid, uuid, text, bytea), sharing_holders(uuid),
    residents_is_known(uuid, bytea[]), residents_next_number(uuid, smallint)
    TO thuisroute_web, thuisroute_worker;
GRANT EXECUTE ON FUNCTION kernel_check_proof(text, bytea), kernel_actor_party(),
    kernel_actor_role(), kernel_actor_region(), kernel_today() TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION sharing_is_new(uuid) OWNER TO thuisroute_audit;
ALTER FUNCTION sharing_replace_grants(uuid, uuid, text, bytea)
    OWNER TO thuisroute_audit;
ALTER FUNCTION sharing_holders(uuid) OWNER TO thuisroute_audit;
ALTER FUNCTION residents_is_known(uuid, bytea[]) OWNER TO thuisroute_audit;
ALTER FUNCTION residents_next_number(uuid, smallint) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
