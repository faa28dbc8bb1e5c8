-- One line for one answer. Why somebody may look follows from the grants of their seat,
-- and the database itself says so: a page cannot claim another reason.
CREATE FUNCTION sharing_record_look(
    verb text, kind text, key text, subjects uuid[], refused boolean, details jsonb,
    origin text)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    own uuid := kernel_actor_subject();
    purposes text := '';
    grounds text := '';
BEGIN
    IF own = ANY (subjects) THEN
        purposes := 'own_file';
        grounds := 'own_file';
    ELSIF NOT refused AND subjects <> '{}' THEN
        SELECT coalesce(string_agg(DISTINCT g.purpose, ',' ORDER BY g.purpose), ''),
               coalesce(string_agg(DISTINCT g.ground, ',' ORDER BY g.ground), '')
        INTO purposes, grounds
        FROM sharing_grant g
        WHERE g.resident_id = ANY (subjects) AND g.party_id = kernel_actor_party()
          AND g.role = kernel_actor_role() AND g.period @> kernel_today();
    END IF;
    RETURN kernel_record(
        verb, kind, key, CASE WHEN cardinality(subjects) = 1 THEN subjects[1] END,
        purposes, CASE WHEN refused THEN 'refused' ELSE 'done' END, details, origin,
        grounds, false, CASE WHEN cardinality(subjects) = 1 THEN '{}' ELSE subjects END);
END $$;

REVOKE EXECUTE ON FUNCTION
    sharing_record_look(text, text, text, uuid[], boolean, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    sharing_record_look(text, text, text, uuid[], boolean, jsonb, text)
    TO thuisroute_web, thuisroute_worker;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION sharing_record_look(text, text, text, uuid[], boolean, jsonb, text)
    OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
