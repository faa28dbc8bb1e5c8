-- Grants are counted by whoever makes something happen in a dossier, and what may not be
-- used counts for all of them; but what it is, is for who weighs the request. So the
-- program reads it here, with a proof, and nobody else does.
CREATE FUNCTION sharing_limits(resident uuid, proof bytea)
RETURNS TABLE (domain text, purpose text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'limits', resident), proof);
    RETURN QUERY
        SELECT DISTINCT r.domain::text, r.purpose::text FROM sharing_rightslimit r
        WHERE r.resident_id = resident AND r.since <= kernel_today()
          AND (r.until IS NULL OR r.until > kernel_today());
END $$;

-- In which role somebody still has to do something about a request, or end a stop.
CREATE FUNCTION sharing_waiting_handlers(resident uuid, proof bytea)
RETURNS TABLE (party_kind text, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'waiting handlers', resident), proof);
    RETURN QUERY
        SELECT DISTINCT q.handler_kind::text, q.handler_role::text
        FROM sharing_rightsrequest q
        WHERE q.resident_id = resident AND (
            q.state IN ('asked', 'taken_up')
            OR (q.kind = 'erasure' AND q.state IN ('granted', 'granted_in_part')
                AND q.carried_out_on IS NULL)
            OR EXISTS (SELECT FROM sharing_rightslimit r
                       WHERE r.request_id = q.id AND r.until IS NULL));
END $$;

-- That something is restricted, without what: for whoever sees the dossier at all.
CREATE FUNCTION sharing_is_limited(resident uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT FROM sharing_rightslimit r
        WHERE r.resident_id = resident AND r.since <= kernel_today()
          AND (r.until IS NULL OR r.until > kernel_today()))
      AND (kernel_actor_subject() = resident OR EXISTS (
        SELECT FROM sharing_grant mine
        WHERE mine.resident_id = resident
          AND mine.party_id = kernel_actor_party()
          AND mine.role = kernel_actor_role()
          AND mine.period @> kernel_today()))
$$;

REVOKE EXECUTE ON FUNCTION sharing_limits(uuid, bytea), sharing_is_limited(uuid),
    sharing_waiting_handlers(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_limits(uuid, bytea), sharing_is_limited(uuid),
    sharing_waiting_handlers(uuid, bytea) TO thuisroute_web, thuisroute_worker;
CREATE POLICY functions_read_limits ON sharing_rightslimit FOR SELECT
    TO thuisroute_audit USING (true);
CREATE POLICY functions_read_requests ON sharing_rightsrequest FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT ON sharing_rightslimit, sharing_rightsrequest TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION sharing_limits(uuid, bytea) OWNER TO thuisroute_audit;
ALTER FUNCTION sharing_waiting_handlers(uuid, bytea) OWNER TO thuisroute_audit;
ALTER FUNCTION sharing_is_limited(uuid) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;

-- Residents ask, and take back what waits; they answer nothing.
CREATE POLICY own_file_ask ON sharing_rightsrequest FOR INSERT TO thuisroute_web
    WITH CHECK (resident_id = (SELECT kernel_actor_subject()) AND state = 'asked');
CREATE POLICY own_file_take_back ON sharing_rightsrequest FOR UPDATE TO thuisroute_web
    USING (resident_id = (SELECT kernel_actor_subject())
           AND state IN ('asked', 'taken_up'))
    WITH CHECK (resident_id = (SELECT kernel_actor_subject()) AND state = 'withdrawn');

-- Who writes requests down reads them too; only who answers one changes it, or what it
-- stops.
CREATE POLICY who_answers ON sharing_rightsrequest AS RESTRICTIVE FOR UPDATE
    TO thuisroute_web
    USING (handler_role = (SELECT kernel_actor_role())
           OR resident_id = (SELECT kernel_actor_subject()));
CREATE POLICY who_answers ON sharing_rightslimit AS RESTRICTIVE FOR UPDATE
    TO thuisroute_web
    USING (resident_id = (SELECT kernel_actor_subject())
           OR request_id IN (SELECT q.id FROM sharing_rightsrequest q
                             WHERE q.handler_role = (SELECT kernel_actor_role())));
