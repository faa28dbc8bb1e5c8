-- Clocks and grants are counted by whoever makes something happen in a dossier, from all
-- that happened there; but an event can tell more than that one may read. So the program
-- reads it here, with a proof, and nobody else does.
CREATE FUNCTION residents_past(resident uuid, proof bytea)
RETURNS TABLE (name varchar, "on" date, attributes jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'past', resident), proof);
    RETURN QUERY
        SELECT e.name, e."on", e.attributes FROM residents_dossierevent e
        WHERE e.resident_id = resident ORDER BY e."on", e.at;
END $$;
REVOKE EXECUTE ON FUNCTION residents_past(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION residents_past(uuid, bytea)
    TO thuisroute_web, thuisroute_worker;
CREATE POLICY functions_count ON residents_dossierevent FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT ON residents_dossierevent TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION residents_past(uuid, bytea) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
