-- Homes that are on their way to somebody: kept, or in the shop with somebody proposed.
-- Which homes, so that a home does not count beside itself; for whom stands nowhere.
CREATE FUNCTION matching_under_way()
RETURNS TABLE (association uuid, municipality text, neighbourhood text, product text, home uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT h.association_id, h.municipality_code::text, h.neighbourhood::text,
           h.product::text, h.id
    FROM homes_home h
    WHERE h.region_id = (SELECT kernel_actor_region())
      AND (h.state = 'held' OR h.state = 'in_shop' AND EXISTS (
          SELECT 1 FROM matching_match m
          WHERE m.home_id = h.id AND m.state = 'proposed'))
$$;

-- A home for which somebody was proposed above the number that was agreed counts once.
CREATE OR REPLACE FUNCTION matching_ledger(of_year integer)
RETURNS TABLE (association uuid, municipality text, product text, kind text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moved AS (
        SELECT h.association_id, h.municipality_code, h.product, h.id,
               CASE
                   WHEN s.from_state = 'outside_shop' AND s.to_state = 'in_shop' THEN 'offered'
                   WHEN s.to_state = 'outside_shop' AND s.note = 'filled' THEN 'let_outside'
                   WHEN s.from_state = 'in_shop' AND s.to_state = 'outside_shop'
                        AND s.note <> 'not_confirmed' THEN 'withdrawn'
                   WHEN s.to_state = 'lived_in' THEN 'given'
               END AS kind
        FROM homes_homestep s JOIN homes_home h ON h.id = s.record_id
        WHERE h.region_id = (SELECT kernel_actor_region())
          AND s.on >= make_date(of_year, 1, 1) AND s.on < make_date(of_year + 1, 1, 1)
        UNION ALL
        SELECT h.association_id, h.municipality_code, h.product, h.id, 'above'
        FROM matching_match m JOIN homes_home h ON h.id = m.home_id
        WHERE m.region_id = (SELECT kernel_actor_region()) AND m.above_quota
          AND m.proposed_on >= make_date(of_year, 1, 1)
          AND m.proposed_on < make_date(of_year + 1, 1, 1)
    )
    SELECT association_id, municipality_code::text, product::text, kind,
           count(DISTINCT id)
    FROM moved WHERE kind IS NOT NULL
    GROUP BY 1, 2, 3, 4
$$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    ALTER FUNCTION matching_under_way() OWNER TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION matching_under_way() FROM PUBLIC;
    -- The worker proposes as well, in the name of whoever asked.
    GRANT EXECUTE ON FUNCTION matching_under_way() TO thuisroute_web, thuisroute_worker;
    GRANT EXECUTE ON FUNCTION matching_ledger(integer) TO thuisroute_worker;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
