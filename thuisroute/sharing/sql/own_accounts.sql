-- Before signing in there is no actor to go by: these functions ask a proof that only the
-- program can make, and a link opens a file once.
CREATE FUNCTION sharing_use_link(secret bytea, proof bytea)
RETURNS TABLE (account uuid, resident uuid, region uuid, kind text, language text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    link sharing_ownlink;
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'own file: link', encode(secret, 'hex')), proof);
    UPDATE sharing_ownlink l SET used_at = kernel_now()
    WHERE l.secret_hash = secret AND l.used_at IS NULL AND l.expires_at > kernel_now()
    RETURNING * INTO link;
    RETURN QUERY
        SELECT a.id, a.resident_id, a.region_id, a.kind::text, a.language::text
        FROM sharing_ownaccount a
        WHERE a.id = link.account_id AND a.since <= kernel_today()
          AND (a.until IS NULL OR a.until > kernel_today());
END $$;

-- Whoever ends an account ends what is open under it.
CREATE FUNCTION sharing_close_account(account uuid, proof bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE ended bigint;
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'own file: close', account), proof);
    UPDATE kernel_session s SET closed_at = kernel_now()
    WHERE s.user_id = account AND s.closed_at IS NULL AND s.expires_at > kernel_now();
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END $$;

-- Who looked, for whom it is about: by organisation and role, a day's looks together.
CREATE FUNCTION sharing_looks_at_me(since timestamptz, until timestamptz, most integer)
RETURNS TABLE (day date, last_at timestamptz, party_id uuid, role text, own boolean,
               action text, page text, purposes text, grounds text, refused boolean,
               emergency boolean, times bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (a.at AT TIME ZONE 'Europe/Amsterdam')::date AS day, max(a.at), a.party_id,
           a.role, a.party_id = kernel_actor_subject(), a.action,
           coalesce(a.details->>'page', a.object_kind), a.purpose, a.ground,
           a.outcome = 'refused', a.emergency, count(*)
    FROM kernel_audit a
    WHERE kernel_actor_subject() IS NOT NULL AND a.user_id IS NOT NULL
      AND (a.subject_id = kernel_actor_subject()
           OR a.subjects @> ARRAY[kernel_actor_subject()])
      AND a.at >= since AND a.at < until
    GROUP BY 1, 3, 4, 5, 6, 7, 8, 9, 10, 11
    ORDER BY 1 DESC, 2 DESC
    LIMIT most
$$;

-- The same holders that colleagues see, for whom the file is about.
CREATE OR REPLACE FUNCTION sharing_holders(resident uuid)
RETURNS TABLE (party_id uuid, role text, purpose text, ground text, article text,
               domains varchar[], since date, until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT g.party_id, g.role, g.purpose, g.ground, g.article, g.domains,
           lower(g.period), upper(g.period)
    FROM sharing_grant g
    WHERE g.resident_id = resident AND g.period @> kernel_today()
      AND (kernel_actor_subject() = resident OR EXISTS (
        SELECT FROM sharing_grant mine
        WHERE mine.resident_id = resident
          AND mine.party_id = kernel_actor_party()
          AND mine.role = kernel_actor_role()
          AND mine.period @> kernel_today()))
    ORDER BY g.party_id, g.role, g.purpose
$$;

DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'sharing_use_link(bytea, bytea)', 'sharing_close_account(uuid, bytea)',
        'sharing_looks_at_me(timestamptz, timestamptz, integer)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format(
            'GRANT EXECUTE ON FUNCTION %s TO thuisroute_web, thuisroute_worker', f);
    END LOOP;
END $$;

-- Links are looked up before anybody is signed in, by the role that cannot log in.
CREATE POLICY functions_use_links ON sharing_ownlink TO thuisroute_audit
    USING (true) WITH CHECK (true);
CREATE POLICY functions_read_accounts ON sharing_ownaccount FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT, UPDATE ON sharing_ownlink TO thuisroute_audit;
GRANT SELECT ON sharing_ownaccount TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION sharing_use_link(bytea, bytea) OWNER TO thuisroute_audit;
ALTER FUNCTION sharing_looks_at_me(timestamptz, timestamptz, integer)
    OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
