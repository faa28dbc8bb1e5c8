-- A client supporter stands beside the resident alone: whoever has a workplace at another
-- organisation that is involved with a resident is kept out of that dossier, by the same
-- list as who knows somebody privately. So both walls hold it, and nothing needs counting
-- when somebody gets or leaves a workplace.
CREATE FUNCTION sharing_works_elsewhere(person uuid, besides uuid)
RETURNS TABLE (resident uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT i.resident_id
    FROM parties_seat s
    JOIN sharing_involvement i ON i.party_id = s.party_id
    WHERE s.user_id = person AND s.party_id <> besides AND s.ended_at IS NULL
      AND s.since <= kernel_today() AND (s.until IS NULL OR s.until >= kernel_today())
      AND (i.until IS NULL OR i.until > kernel_today())
$$;

CREATE OR REPLACE FUNCTION sharing_shut_out() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(array_agg(r.resident_id), '{}')
           || CASE WHEN kernel_actor_role() = 'client_supporter' THEN ARRAY(
                SELECT w.resident FROM sharing_works_elsewhere(
                    kernel_actor_user(), kernel_actor_party()) w
                WHERE EXISTS (SELECT FROM sharing_grant g
                              WHERE g.resident_id = w.resident
                                AND g.party_id = kernel_actor_party()
                                AND g.role = kernel_actor_role()
                                AND g.period @> kernel_today()))
              ELSE '{}' END
    FROM sharing_restriction r
    WHERE r.user_id = kernel_actor_user() AND r.since <= kernel_today()
      AND (r.until IS NULL OR r.until > kernel_today())
$$;

-- Counts and no names, for whoever may read the dossier.
CREATE FUNCTION sharing_supporters(resident uuid, party uuid, in_role text)
RETURNS TABLE (everybody bigint, independent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (
        SELECT FROM sharing_works_elsewhere(s.user_id, s.party_id) w
        WHERE w.resident = sharing_supporters.resident))
    FROM parties_seat s
    WHERE s.party_id = party AND s.role = in_role AND s.ended_at IS NULL
      AND s.since <= kernel_today() AND (s.until IS NULL OR s.until >= kernel_today())
      AND (kernel_actor_subject() = sharing_supporters.resident OR EXISTS (
        SELECT FROM sharing_grant mine
        WHERE mine.resident_id = sharing_supporters.resident
          AND mine.party_id = kernel_actor_party()
          AND mine.role = kernel_actor_role()
          AND mine.period @> kernel_today()))
$$;

CREATE POLICY functions_ask ON sharing_involvement FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT ON sharing_involvement, parties_seat TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
REVOKE EXECUTE ON FUNCTION sharing_works_elsewhere(uuid, uuid),
    sharing_supporters(uuid, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_supporters(uuid, uuid, text)
    TO thuisroute_web, thuisroute_worker;
ALTER FUNCTION sharing_works_elsewhere(uuid, uuid) OWNER TO thuisroute_audit;
ALTER FUNCTION sharing_supporters(uuid, uuid, text) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
