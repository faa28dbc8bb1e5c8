-- How often each form of lease begins and on which grounds it was chosen, for everybody of
-- the region. These are figures about people: as with how the agreement is kept, each is a
-- difference of running sums that are cut off at fives, from a beginning that only the
-- database knows, and whoever asks gets whole years.
CREATE POLICY functions_count ON tenancies_leaseweighing FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT (lease_id, grounds) ON tenancies_leaseweighing TO thuisroute_audit;

CREATE FUNCTION tenancies_forms_begun(first_year integer, last_year integer)
RETURNS TABLE (form varchar, owner_id uuid, quarter date, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT l.form, l.owner_id,
               date_trunc('quarter', l.starts_on::timestamp)::date AS quarter,
               extract(year FROM l.starts_on)::integer AS year, count(*) AS number
        FROM tenancies_lease l
        WHERE l.region_id = (SELECT kernel_actor_region())
          AND l.state IN ('running', 'converted', 'ended')
          AND l.starts_on >= make_date(first_year, 1, 1)
          AND l.starts_on < make_date(last_year + 1, 1, 1)
        GROUP BY 1, 2, 3, 4
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'forms', (SELECT kernel_actor_region()), c.year)), 0) % 5 AS r
        FROM counted c
        WINDOW w AS (PARTITION BY c.year ORDER BY c.form, c.owner_id, c.quarter
                     ROWS UNBOUNDED PRECEDING)
    )
    SELECT form, owner_id, quarter,
           5 * (div(r, 5) - div(r - number, 5))::bigint FROM running
$$;

CREATE FUNCTION tenancies_grounds_given(first_year integer, last_year integer)
RETURNS TABLE (step text, ground text, quarter date, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT g.key AS step, g.value AS ground,
               date_trunc('quarter', l.starts_on::timestamp)::date AS quarter,
               extract(year FROM l.starts_on)::integer AS year, count(*) AS number
        FROM tenancies_leaseweighing w
        JOIN tenancies_lease l ON l.id = w.lease_id
        CROSS JOIN LATERAL jsonb_each_text(w.grounds) g
        WHERE l.region_id = (SELECT kernel_actor_region())
          AND l.state IN ('running', 'converted', 'ended')
          AND l.starts_on >= make_date(first_year, 1, 1)
          AND l.starts_on < make_date(last_year + 1, 1, 1)
        GROUP BY 1, 2, 3, 4
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'grounds', (SELECT kernel_actor_region()), c.year)), 0) % 5 AS r
        FROM counted c
        WINDOW w AS (PARTITION BY c.year ORDER BY c.step, c.ground, c.quarter
                     ROWS UNBOUNDED PRECEDING)
    )
    SELECT step, ground, quarter,
           5 * (div(r, 5) - div(r - number, 5))::bigint FROM running
$$;
REVOKE EXECUTE ON FUNCTION tenancies_forms_begun(integer, integer),
    tenancies_grounds_given(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenancies_forms_begun(integer, integer),
    tenancies_grounds_given(integer, integer) TO thuisroute_web;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION tenancies_forms_begun(integer, integer) OWNER TO thuisroute_audit;
ALTER FUNCTION tenancies_grounds_given(integer, integer) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
