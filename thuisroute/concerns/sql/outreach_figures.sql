-- How many people are worried about and what came of it, for who does outreach, who sends
-- them and who governs the municipality; nobody else, also not in numbers. These are
-- figures about people: as with how the agreement is kept, each is a difference of running
-- sums that are cut off at fives, from a beginning that only the database knows, and
-- whoever asks gets whole years.
CREATE POLICY functions_count ON concerns_outreachfile FOR SELECT
    TO thuisroute_audit USING (true);
CREATE POLICY functions_count ON concerns_exploration FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT (id, region_id, opened_on, closed_on, outcome)
    ON concerns_outreachfile TO thuisroute_audit;
GRANT SELECT (file_id, reported_on, due_on, finished_on, outcome)
    ON concerns_exploration TO thuisroute_audit;

CREATE FUNCTION concerns_outreach_counted(first_year integer, last_year integer)
RETURNS TABLE (what text, of text, year integer, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH happened AS MATERIALIZED (
        SELECT 'opened' AS what, '' AS of, f.opened_on AS day
        FROM concerns_outreachfile f
        WHERE f.region_id = (SELECT kernel_actor_region())
        UNION ALL
        SELECT 'closed', f.outcome, f.closed_on
        FROM concerns_outreachfile f
        WHERE f.region_id = (SELECT kernel_actor_region()) AND f.closed_on IS NOT NULL
        UNION ALL
        SELECT 'term', CASE WHEN coalesce(e.finished_on, (SELECT kernel_today()))
                            > e.due_on THEN 'late'
                            WHEN e.finished_on IS NULL THEN 'running'
                            ELSE 'in_time' END, e.reported_on
        FROM concerns_exploration e JOIN concerns_outreachfile f ON f.id = e.file_id
        WHERE f.region_id = (SELECT kernel_actor_region())
        UNION ALL
        SELECT 'explored', e.outcome, e.finished_on
        FROM concerns_exploration e JOIN concerns_outreachfile f ON f.id = e.file_id
        WHERE f.region_id = (SELECT kernel_actor_region()) AND e.finished_on IS NOT NULL
    ), counted AS (
        SELECT h.what, h.of, extract(year FROM h.day)::integer AS year,
               count(*) AS number
        FROM happened h
        WHERE h.day >= make_date(first_year, 1, 1)
          AND h.day < make_date(last_year + 1, 1, 1)
          AND (SELECT kernel_actor_role()) IN (
              'outreach_worker', 'wmo_consultant', 'governor')
        GROUP BY 1, 2, 3
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'outreach', (SELECT kernel_actor_region()), c.what, c.year)), 0)
               % 5 AS r
        FROM counted c
        WINDOW w AS (PARTITION BY c.what, c.year ORDER BY c.of
                     ROWS UNBOUNDED PRECEDING)
    )
    SELECT what, of, year, 5 * (div(r, 5) - div(r - number, 5))::bigint FROM running
$$;
REVOKE EXECUTE ON FUNCTION concerns_outreach_counted(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION concerns_outreach_counted(integer, integer) TO thuisroute_web;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION concerns_outreach_counted(integer, integer) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
