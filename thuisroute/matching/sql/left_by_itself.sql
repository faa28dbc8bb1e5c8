-- A home about which nobody answered in time was not taken out by anybody.
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
    )
    SELECT association_id, municipality_code::text, product::text, kind,
           count(DISTINCT id)
    FROM moved WHERE kind IS NOT NULL
    GROUP BY 1, 2, 3, 4
$$;
