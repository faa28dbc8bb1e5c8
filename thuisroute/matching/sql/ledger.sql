-- Homes are counted as they are: what happened to a home says nothing about a person.
-- What people decided, and what they seek, is about them: differences of running sums
-- that are cut off at fives, from a beginning that only the database knows.

DO $$
DECLARE one text;
BEGIN
    FOREACH one IN ARRAY ARRAY[
        'homes_home', 'homes_homestep', 'matching_match', 'referrals_referral',
        'referrals_particulars'
    ] LOOP
        EXECUTE format('CREATE POLICY ledger_counts ON %I FOR SELECT TO thuisroute_audit USING (true)', one);
        EXECUTE format('GRANT SELECT ON %I TO thuisroute_audit', one);
    END LOOP;
END $$;

CREATE FUNCTION matching_ledger(of_year integer)
RETURNS TABLE (association uuid, municipality text, product text, kind text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moved AS (
        SELECT h.association_id, h.municipality_code, h.product, h.id,
               CASE
                   WHEN s.from_state = 'outside_shop' AND s.to_state = 'in_shop' THEN 'offered'
                   WHEN s.from_state = 'in_shop' AND s.to_state = 'outside_shop' THEN 'withdrawn'
                   WHEN s.to_state = 'lived_in' THEN 'given'
               END AS kind
        FROM homes_homestep s JOIN homes_home h ON h.id = s.record_id
        WHERE h.region_id = (SELECT kernel_actor_region())
          AND s.on >= make_date(of_year, 1, 1) AND s.on < make_date(of_year + 1, 1, 1)
    )
    SELECT association_id, municipality_code::text, product::text, kind,
           count(DISTINCT id)
    FROM moved WHERE kind IS NOT NULL
    GROUP BY 1, 2, 3, 4
$$;

CREATE FUNCTION matching_declined(of_year integer)
RETURNS TABLE (association uuid, cause text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT m.association_id AS association, m.ended_cause::text AS cause,
               count(*) AS number
        FROM matching_match m
        WHERE m.region_id = (SELECT kernel_actor_region()) AND m.ended_cause <> ''
          AND m.ended_on >= make_date(of_year, 1, 1)
          AND m.ended_on < make_date(of_year + 1, 1, 1)
        GROUP BY 1, 2
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'declined', (SELECT kernel_actor_region()), of_year)), 0) % 5 AS r
        FROM counted c
        WINDOW w AS (ORDER BY c.association, c.cause ROWS UNBOUNDED PRECEDING)
    )
    SELECT association, cause, 5 * (div(r, 5) - div(r - number, 5))::bigint FROM running
$$;

-- Who is ready and whom no home in the shop suits by its bare facts.
CREATE FUNCTION matching_unmet()
RETURNS TABLE (product text, rooms integer, rent integer, step_free boolean, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT f.product::text AS product, p.rooms_needed::integer AS rooms,
               (p.rent_limit / 10000 * 10000)::integer AS rent, p.step_free,
               count(*) AS number
        FROM referrals_particulars p JOIN referrals_referral f ON f.id = p.referral_id
        WHERE f.region_id = (SELECT kernel_actor_region()) AND f.state = 'ready'
          AND NOT EXISTS (
              SELECT 1 FROM homes_home h
              WHERE h.region_id = f.region_id AND h.state = 'in_shop'
                AND h.product = f.product AND h.rooms >= p.rooms_needed
                AND h.rent <= p.rent_limit AND (h.step_free OR NOT p.step_free)
                AND h.max_household >= p.household_size)
        GROUP BY 1, 2, 3, 4
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'unmet', (SELECT kernel_actor_region()))), 0) % 5 AS r
        FROM counted c
        WINDOW w AS (ORDER BY c.product, c.rooms, c.rent, c.step_free
                     ROWS UNBOUNDED PRECEDING)
    )
    SELECT product, rooms, rent, step_free,
           5 * (div(r, 5) - div(r - number, 5))::bigint
    FROM running
$$;

-- Homes that stand in the shop with nobody proposed for them.
CREATE FUNCTION matching_unmatched()
RETURNS TABLE (product text, municipality text, rooms integer, rent integer, number bigint,
               longest integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT h.product::text, h.municipality_code::text, h.rooms::integer,
           (h.rent / 10000 * 10000)::integer, count(*),
           max((SELECT kernel_today()) - h.in_shop_since)::integer
    FROM homes_home h
    WHERE h.region_id = (SELECT kernel_actor_region()) AND h.state = 'in_shop'
      AND NOT EXISTS (
          SELECT 1 FROM matching_match m
          WHERE m.home_id = h.id AND m.ended_cause = '' AND m.ended_on IS NULL)
    GROUP BY 1, 2, 3, 4
$$;

DO $$
DECLARE one text;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH one IN ARRAY ARRAY[
        'matching_ledger(integer)', 'matching_declined(integer)', 'matching_unmet()',
        'matching_unmatched()'
    ] LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', one);
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_web', one);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
