-- How the region keeps its agreement: counts by clock and party, for everybody of the
-- region, also for those who see no resident. It can read these columns and no others.
CREATE FUNCTION obligations_kept(since date, until date)
RETURNS TABLE (article varchar, clock varchar, party_id uuid, about_people boolean,
               done bigint, done_late bigint, open bigint, overdue bigint,
               waived bigint, moved bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT o.article, o.clock, o.party_id, bool_or(o.resident_id IS NOT NULL),
           count(*) FILTER (WHERE o.settled = 'done'),
           count(*) FILTER (WHERE o.settled = 'done_late'),
           count(*) FILTER (WHERE o.settled = '' AND o.due >= (SELECT kernel_today())),
           count(*) FILTER (WHERE o.settled = '' AND o.due < (SELECT kernel_today())),
           count(*) FILTER (WHERE o.settled = 'waived'),
           count(*) FILTER (WHERE o.deviation = 'moved')
    FROM obligations_obligation o
    WHERE o.region_id = (SELECT kernel_actor_region())
      AND o.due >= since AND o.due < until
    GROUP BY o.article, o.clock, o.party_id
$$;
CREATE POLICY functions_count ON obligations_obligation FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT (region_id, resident_id, article, clock, party_id, due, settled, deviation)
    ON obligations_obligation TO thuisroute_audit;
REVOKE EXECUTE ON FUNCTION obligations_kept(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION obligations_kept(date, date) TO thuisroute_web;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION obligations_kept(date, date) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
