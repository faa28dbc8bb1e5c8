-- Where people of each group came to live, beside where everybody did: how many, cut off
-- at fives, and whether there are so few that chance does not explain it. For that the
-- number is compared with a draw without putting back, two and a half standard
-- deviations below what is expected, from ten placements in a municipality on.
CREATE FUNCTION matching_places(since date)
RETURNS TABLE (of_group text, municipality text, placed bigint, expected bigint, few boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH given AS MATERIALIZED (
        SELECT h.municipality_code::text AS place, f.product::text AS product,
               p.household_size, p.step_free, p.guidance_hours
        FROM matching_match m
        JOIN homes_home h ON h.id = m.home_id
        JOIN referrals_referral f ON f.id = m.referral_id
        JOIN referrals_particulars p ON p.referral_id = f.id
        WHERE m.region_id = (SELECT kernel_actor_region()) AND m.allocated_on >= since
    ), middle AS (
        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY guidance_hours) AS hours FROM given
    ), member AS (
        SELECT place, 'product:' || product AS of_group FROM given
        UNION ALL SELECT place, 'household' FROM given WHERE household_size > 1
        UNION ALL SELECT place, 'step_free' FROM given WHERE step_free
        UNION ALL SELECT g.place, 'more_support' FROM given g, middle m
                  WHERE g.guidance_hours > m.hours
    ), everybody AS (
        SELECT place, count(*)::numeric AS n, sum(count(*)) OVER ()::numeric AS total
        FROM given GROUP BY place
    ), of_all AS (
        SELECT of_group, count(*)::numeric AS k FROM member GROUP BY of_group
    ), cell AS (
        SELECT a.of_group, e.place, e.n, e.total, a.k,
               (SELECT count(*) FROM member m
                WHERE m.of_group = a.of_group AND m.place = e.place)::numeric AS x
        FROM of_all a CROSS JOIN everybody e
    ), judged AS (
        SELECT c.*, c.n * c.k / c.total AS mean,
               c.n >= 10 AND c.total > c.n AND c.k < c.total AND
               c.x < c.n * c.k / c.total - 2.5 * sqrt(
                   c.n * (c.k / c.total) * (1 - c.k / c.total)
                   * (c.total - c.n) / (c.total - 1)) AS few
        FROM cell c
    ), running AS (
        SELECT j.*, sum(j.x) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'places', (SELECT kernel_actor_region()))), 0) % 5 AS r
        FROM judged j
        WINDOW w AS (ORDER BY j.of_group, j.place ROWS UNBOUNDED PRECEDING)
    )
    SELECT of_group, place, 5 * (div(r, 5) - div(r - x, 5))::bigint,
           5 * round(mean / 5)::bigint, few
    FROM running
$$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    ALTER FUNCTION matching_places(date) OWNER TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION matching_places(date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION matching_places(date) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
