-- A BSN goes only while somebody carries out a correction: the program says so with a
-- proof, and the database looks whether the actor answers such a request of this resident
-- and may read the number. No role of the pages deletes one by itself.
CREATE FUNCTION residents_drop_number(resident uuid, proof bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'drop number', resident), proof);
    IF NOT EXISTS (
        SELECT FROM sharing_rightsrequest q
        JOIN parties_party p ON p.id = kernel_actor_party() AND p.kind = q.handler_kind
        WHERE q.resident_id = resident AND q.kind = 'correction'
          AND q.state = 'taken_up' AND q.handler_role = kernel_actor_role())
       OR NOT EXISTS (
        SELECT FROM sharing_grant g
        WHERE g.resident_id = resident AND g.party_id = kernel_actor_party()
          AND g.role = kernel_actor_role() AND g.period @> kernel_today()
          AND g.domains @> ARRAY['citizen_service_number']::varchar[])
       OR resident = ANY (sharing_shut_out())
    THEN
        RAISE EXCEPTION 'no correction is carried out' USING ERRCODE = '42501';
    END IF;
    DELETE FROM residents_citizenservicenumber c WHERE c.resident_id = resident;
END $$;
REVOKE EXECUTE ON FUNCTION residents_drop_number(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION residents_drop_number(uuid, bytea) TO thuisroute_web;
CREATE POLICY functions_find ON residents_citizenservicenumber FOR SELECT
    TO thuisroute_audit USING (true);
CREATE POLICY functions_drop ON residents_citizenservicenumber FOR DELETE
    TO thuisroute_audit USING (true);
GRANT SELECT (resident_id), DELETE ON residents_citizenservicenumber
    TO thuisroute_audit;
GRANT SELECT ON parties_party TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION residents_drop_number(uuid, bytea) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
DROP POLICY granted_delete ON residents_citizenservicenumber;
REVOKE DELETE ON residents_citizenservicenumber FROM thuisroute_web;
