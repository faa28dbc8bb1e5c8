-- Two lists that the policies ask once a statement, as an array: whose dossiers the actor
-- is kept out of, and whose address the actor's role is not told. They belong to the role
-- that cannot log in, since nobody sees why they do not see something.
CREATE FUNCTION sharing_shut_out() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(array_agg(r.resident_id), '{}')
    FROM sharing_restriction r
    WHERE r.user_id = kernel_actor_user() AND r.since <= kernel_today()
      AND (r.until IS NULL OR r.until > kernel_today())
$$;

CREATE FUNCTION sharing_is_shut_out(resident uuid, person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT FROM sharing_restriction r
        WHERE r.user_id = person AND r.resident_id = resident
          AND r.since <= kernel_today()
          AND (r.until IS NULL OR r.until > kernel_today()))
$$;

CREATE FUNCTION sharing_addresses_not_told() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(array_agg(h.resident_id), '{}')
    FROM sharing_hiddenaddress h
    WHERE h.region_id = kernel_actor_region() AND h.since <= kernel_today()
      AND (h.until IS NULL OR h.until > kernel_today())
      AND NOT coalesce(kernel_actor_role() = ANY (h.open_to), false)
      AND h.resident_id IS DISTINCT FROM kernel_actor_subject()
$$;

-- The holders of a dossier are told to those who see it; not to who is kept out of it.
CREATE OR REPLACE FUNCTION sharing_holders(resident uuid)
RETURNS TABLE (party_id uuid, role text, purpose text, ground text, article text,
               domains varchar[], since date, until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT g.party_id, g.role, g.purpose, g.ground, g.article, g.domains,
           lower(g.period), upper(g.period)
    FROM sharing_grant g
    WHERE g.resident_id = resident AND g.period @> kernel_today()
      AND NOT resident = ANY (sharing_shut_out())
      AND (resident IN (kernel_actor_subject(), sharing_emergency('')) OR EXISTS (
        SELECT FROM sharing_grant mine
        WHERE mine.resident_id = resident
          AND mine.party_id = kernel_actor_party()
          AND mine.role = kernel_actor_role()
          AND mine.period @> kernel_today()))
    ORDER BY g.party_id, g.role, g.purpose
$$;

-- Who is kept out does not come in by way of an emergency either.
CREATE OR REPLACE FUNCTION sharing_emergency(domain text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT e.resident_id
    FROM sharing_emergencyaccess e, kernel_running_session() s
    WHERE e.user_id = s.user_id AND e.seat_id = s.seat_id AND e.closed_at IS NULL
      AND e.until > kernel_now() AND (domain = '' OR domain = ANY (e.domains))
      AND NOT e.resident_id = ANY (sharing_shut_out())
$$;

DO $$
DECLARE f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH f IN ARRAY ARRAY[
        'sharing_shut_out()', 'sharing_is_shut_out(uuid, uuid)',
        'sharing_addresses_not_told()']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format(
            'GRANT EXECUTE ON FUNCTION %s TO thuisroute_web, thuisroute_worker', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;

GRANT EXECUTE ON FUNCTION kernel_actor_user() TO thuisroute_audit;
GRANT SELECT ON sharing_restriction, sharing_hiddenaddress TO thuisroute_audit;
CREATE POLICY functions_ask ON sharing_restriction FOR SELECT TO thuisroute_audit
    USING (true);
CREATE POLICY functions_ask ON sharing_hiddenaddress FOR SELECT TO thuisroute_audit
    USING (true);

-- Every table about a person is opened by grants. Who is kept out of a dossier has none
-- of it: one policy, from which all others follow.
CREATE POLICY not_shut_out ON sharing_grant AS RESTRICTIVE FOR SELECT TO thuisroute_web
    USING (resident_id <> ALL ((SELECT sharing_shut_out())::uuid[]));
