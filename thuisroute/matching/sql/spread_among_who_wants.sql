-- Whether a group is kept out of a place, among those who want to live there. Who goes
-- where they want is not kept out of where they do not want to be: without that, every
-- municipality would be marked for everybody who came from the next one.
--   proposals: of all who want to live there and whom a home there fitted in a kept round,
--              as many were drawn as were proposed there. Who was proposed without a round
--              is left out: nobody kept whom else that home fitted.
--   leases:    of all to whom a home was allocated and who are open to several
--              municipalities, this one among them, as many were drawn as a home there was
--              allocated to; who names only one comes to live there and tells nothing of
--              the others. Of a neighbourhood: of all who came to live in its municipality.
-- Who names no municipality wants all of them; a neighbourhood that somebody has to avoid
-- is none that they want.
CREATE OR REPLACE FUNCTION matching_spread(since date, until date)
RETURNS TABLE (of_group text, municipality text, neighbourhood text,
               could bigint, proposed bigint, proposed_expected bigint, few_proposed boolean,
               given bigint, given_expected bigint, few_given boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH paired AS MATERIALIZED (
        SELECT m.referral_id, h.municipality_code::text AS place,
               h.neighbourhood::text AS part,
               m.proposed_on BETWEEN since AND until AS proposed,
               coalesce(m.allocated_on BETWEEN since AND until, false) AS given
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
        SELECT referral_id, place, part, true AS fits, false AS proposed, false AS given
        FROM fitted
        UNION ALL SELECT referral_id, place, part, false, proposed, given FROM paired
    ), there AS MATERIALIZED (
        -- Of each person and place, as a whole and by neighbourhood.
        SELECT referral_id, place, coalesce(part, '') AS part,
               bool_or(fits) AS fits, bool_or(proposed) AS proposed, bool_or(given) AS given
        FROM seen
        GROUP BY GROUPING SETS ((referral_id, place), (referral_id, place, part))
        HAVING GROUPING(part) = 1 OR part <> ''
    ), people AS MATERIALIZED (
        SELECT f.id AS referral_id, f.product::text AS product, p.household_size,
               p.step_free, p.guidance_hours, r.target_group::text AS target,
               a.municipality_code::text AS origin, p.municipalities::text[] AS wanted,
               ARRAY(SELECT lower(n) FROM unnest(p.avoid_neighbourhoods) AS n) AS avoided,
               cardinality(p.municipalities) <> 1
                   AND f.id IN (SELECT referral_id FROM there WHERE given) AS housed
        FROM referrals_referral f
        JOIN referrals_particulars p ON p.referral_id = f.id
        JOIN residents_resident r ON r.id = f.resident_id
        JOIN parties_party a ON a.id = f.municipality_id
        WHERE f.id IN (SELECT referral_id FROM there)
    ), wants AS MATERIALIZED (
        SELECT p.referral_id, l.place, l.part, h.housed,
               coalesce(t.fits, false) AS could,
               coalesce(t.fits AND t.proposed, false) AS proposed,
               h.housed AND coalesce(t.given, false) AS given
        FROM (SELECT DISTINCT place, part FROM there) AS l
        JOIN people p ON (p.wanted = '{}' OR l.place = ANY (p.wanted))
                     AND lower(l.part) <> ALL (p.avoided)
        LEFT JOIN there t USING (referral_id, place, part)
        LEFT JOIN there m ON m.referral_id = p.referral_id AND m.place = l.place AND m.part = ''
        CROSS JOIN LATERAL (SELECT CASE WHEN l.part = '' THEN p.housed
                                        ELSE coalesce(m.given, false) END AS housed) AS h
        WHERE h.housed OR t.fits
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
               count(*) FILTER (WHERE housed) AS total,
               count(*) FILTER (WHERE given) AS given
        FROM wants GROUP BY place, part
    ), counted AS (
        SELECT m.of_group, w.place, w.part, count(*) FILTER (WHERE w.could) AS could,
               count(*) FILTER (WHERE w.proposed) AS proposed,
               count(*) FILTER (WHERE w.housed) AS group_given,
               count(*) FILTER (WHERE w.given) AS given
        FROM member m JOIN wants w USING (referral_id) GROUP BY 1, 2, 3
    ), cell AS (
        SELECT g.of_group, e.place, e.part, coalesce(c.could, 0) AS could,
               coalesce(c.proposed, 0) AS proposed, coalesce(c.given, 0) AS given,
               coalesce(c.group_given, 0) AS group_given, e.total, e.could AS all_could,
               e.proposed AS all_proposed, e.given AS all_given
        FROM (SELECT DISTINCT of_group FROM member) AS g CROSS JOIN everybody e
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
