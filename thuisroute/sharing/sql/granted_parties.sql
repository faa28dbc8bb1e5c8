-- Who may read of a resident today by one row of the sharing table, for whoever reads of
-- this resident as well: grants of others are not rows of the actor's.
CREATE FUNCTION sharing_granted_parties(of_resident uuid, of_purpose text)
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT g.party_id FROM sharing_grant g
    WHERE g.resident_id = of_resident AND g.purpose = of_purpose
      AND g.period @> (SELECT kernel_today())
      AND (of_resident = (SELECT kernel_actor_subject()) OR EXISTS (
          SELECT 1 FROM sharing_grant own
          WHERE own.resident_id = of_resident
            AND own.party_id = (SELECT kernel_actor_party())
            AND own.period @> (SELECT kernel_today())))
$$;
DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    ALTER FUNCTION sharing_granted_parties(uuid, text) OWNER TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION sharing_granted_parties(uuid, text) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION sharing_granted_parties(uuid, text) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
