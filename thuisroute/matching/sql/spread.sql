-- Whether a group is kept out of a place, in two questions, each judged by an exact draw
-- without putting back (Fisher, one side), on the numbers as they are:
--   proposals: of all who could have had a home there (it fitted in a kept round, or they
--              were proposed), as many were drawn as were proposed: is the group among them?
--   leases:    of all to whom a home was allocated, as many were drawn as came to live there.
-- What is told is cut off at fives. A place is a municipality, or a neighbourhood of it.

GRANT SELECT ON residents_resident, parties_party TO thuisroute_audit;
-- Everybody reads organisations already.
CREATE POLICY spread_counts ON residents_resident FOR SELECT TO thuisroute_audit
    USING (true);

-- The chance of so few or fewer: `x` of a group that is `k` of `total`, in `n` draws.
CREATE FUNCTION matching_so_few(x bigint, k bigint, n bigint, total bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
    WITH logs AS MATERIALIZED (
        SELECT i, sum(CASE WHEN i = 0 THEN 0 ELSE ln(i::double precision) END)
                  OVER (ORDER BY i) AS f
        FROM generate_series(0, greatest(total, 0)) AS i
    )
    SELECT least(1, coalesce(sum(exp(
        a.f - b.f - c.f + d.f - e.f - g.f + h.f + l.f - m.f)), 0))
    FROM generate_series(greatest(0, n + k - total), least(x, k, n)) AS s
    JOIN logs a ON a.i = k JOIN logs b ON b.i = s JOIN logs c ON c.i = k - s
    JOIN logs d ON d.i = total - k JOIN logs e ON e.i = n - s
    JOIN logs g ON g.i = total - k - n + s
    JOIN logs h ON h.i = n JOIN logs l ON l.i = total - n JOIN logs m ON m.i = total
$$;

CREATE FUNCTION matching_spread(since date, until date)
RETURNS TABLE (of_group text, municipality text, neighbourhood text,
               could bigint, proposed bigint, proposed_expected bigint, few_proposed boolean,
               given bigint, given_expected bigint, few_given boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH paired AS MATERIALIZED (
        SELECT m.referral_id, h.municipality_code::text AS place,
               h.neighbourhood::text AS part,
               m.proposed_on BETWEEN since AND until AS proposed,
               m.allocated_on BETWEEN since AND until AS given
        FROM matching_match m JOIN homes_home h ON h.id = m.home_id
        WHERE m.region_id = (SELECT kernel_actor_region())
          AND (m.proposed_on BETWEEN since AND until OR m.allocated_on BETWEEN since AND until)
    ), fitted AS MATERIALIZED (
        SELECT DISTINCT p.referral_id, h.municipality_code::text AS place,
               h.neighbourhood::text AS part
        FROM matching_keptround k
        JOIN matching_roundperson p ON p.round_id = k.id
        CROSS JOIN LATERAL jsonb_array_elements(p.fits) AS f
        JOIN homes_home h ON h.id = (k.homes -> (f ->> 0)::int ->> 'home')::uuid
        WHERE k.region_id = (SELECT kernel_actor_region())
          AND k.kept_at >= since AND k.kept_at < until + 1
    ), seen AS MATERIALIZED (
        SELECT referral_id, place, part, true AS could, false AS proposed, false AS given
        FROM fitted
        UNION ALL SELECT referral_id, place, part, proposed, proposed, coalesce(given, false)
        FROM paired
    ), there AS MATERIALIZED (
        -- Of each person and place, as a whole and by neighbourhood.
        SELECT referral_id, place, coalesce(part, '') AS part,
               bool_or(could) AS could, bool_or(proposed) AS proposed, bool_or(given) AS given
        FROM seen
        GROUP BY GROUPING SETS ((referral_id, place), (referral_id, place, part))
        HAVING GROUPING(part) = 1 OR part <> ''
    ), people AS MATERIALIZED (
        SELECT f.id AS referral_id, f.product::text AS product, p.household_size,
               p.step_free, p.guidance_hours, r.target_group::text AS target,
               a.municipality_code::text AS origin
        FROM referrals_referral f
        JOIN referrals_particulars p ON p.referral_id = f.id
        JOIN residents_resident r ON r.id = f.resident_id
        JOIN parties_party a ON a.id = f.municipality_id
        WHERE f.id IN (SELECT referral_id FROM there)
    ), middle AS (
        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY guidance_hours) AS hours FROM people
    ), member AS MATERIALIZED (
        SELECT referral_id, 'product:' || product AS of_group FROM people
        UNION ALL SELECT referral_id, 'origin:' || origin FROM people WHERE origin <> ''
        UNION ALL SELECT referral_id, 'target:' || target FROM people WHERE target <> ''
        UNION ALL SELECT referral_id, 'household' FROM people WHERE household_size > 1
        UNION ALL SELECT referral_id, 'step_free' FROM people WHERE step_free
        UNION ALL SELECT p.referral_id, 'more_support' FROM people p, middle m
                  WHERE p.guidance_hours > m.hours
    ), everybody AS (
        SELECT place, part, count(*) FILTER (WHERE could) AS could,
               count(*) FILTER (WHERE proposed) AS proposed,
               count(*) FILTER (WHERE given) AS given
        FROM there GROUP BY place, part
    ), housed AS (
        SELECT count(DISTINCT referral_id) AS total FROM there WHERE given
    ), of_all AS (
        SELECT m.of_group, count(DISTINCT t.referral_id) FILTER (WHERE t.given) AS given
        FROM member m JOIN there t USING (referral_id) GROUP BY m.of_group
    ), counted AS (
        SELECT m.of_group, t.place, t.part, count(*) FILTER (WHERE t.could) AS could,
               count(*) FILTER (WHERE t.proposed) AS proposed,
               count(*) FILTER (WHERE t.given) AS given
        FROM member m JOIN there t USING (referral_id) GROUP BY 1, 2, 3
    ), cell AS (
        SELECT a.of_group, e.place, e.part, coalesce(c.could, 0) AS could,
               coalesce(c.proposed, 0) AS proposed, coalesce(c.given, 0) AS given,
               a.given AS group_given, h.total, e.could AS all_could,
               e.proposed AS all_proposed, e.given AS all_given
        FROM of_all a CROSS JOIN everybody e CROSS JOIN housed h
        LEFT JOIN counted c USING (of_group, place, part)
    ), judged AS (
        SELECT c.*,
               CASE WHEN all_could > 0
                    THEN all_proposed::numeric * could / all_could ELSE 0 END AS mean_proposed,
               CASE WHEN total > 0
                    THEN all_given::numeric * group_given / total ELSE 0 END AS mean_given,
               all_proposed > 0 AND could > 0 AND could < all_could
               AND proposed * all_could < all_proposed * could
               AND matching_so_few(proposed, could, all_proposed, all_could) < 0.01
                   AS few_proposed,
               all_given > 0 AND group_given > 0 AND group_given < total
               AND given * total < all_given * group_given
               AND matching_so_few(given, group_given, all_given, total) < 0.01 AS few_given
        FROM cell c
    ), running AS (
        SELECT j.*,
               sum(j.could) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'spread could', (SELECT kernel_actor_region()))), 0) % 5 AS rc,
               sum(j.proposed) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'spread proposed', (SELECT kernel_actor_region()))), 0) % 5 AS rp,
               sum(j.given) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'spread given', (SELECT kernel_actor_region()))), 0) % 5 AS rg
        FROM judged j
        WINDOW w AS (ORDER BY j.of_group, j.place, j.part ROWS UNBOUNDED PRECEDING)
    )
    SELECT of_group, place, part,
           5 * (div(rc, 5) - div(rc - could, 5))::bigint,
           5 * (div(rp, 5) - div(rp - proposed, 5))::bigint,
           5 * round(mean_proposed / 5)::bigint, few_proposed,
           5 * (div(rg, 5) - div(rg - given, 5))::bigint,
           5 * round(mean_given / 5)::bigint, few_given
    FROM running
$$;

DROP FUNCTION matching_places(date);

DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    ALTER FUNCTION matching_spread(date, date) OWNER TO thuisroute_audit;
    ALTER FUNCTION matching_so_few(bigint, bigint, bigint, bigint) OWNER TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION matching_spread(date, date) FROM PUBLIC;
    REVOKE EXECUTE ON FUNCTION matching_so_few(bigint, bigint, bigint, bigint) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION matching_spread(date, date) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
