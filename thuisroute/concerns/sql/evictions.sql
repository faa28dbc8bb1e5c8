-- C20: no step towards an eviction before the steps of the protocol were taken. Asked of
-- every row, whoever writes it and whatever that person may see.
CREATE FUNCTION concerns_protocol_walked() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM concerns_takenstep s
        WHERE s.concern_id = NEW.concern_id AND NOT s.fell_away AND s.done_on IS NOT NULL
    ) OR EXISTS (
        SELECT FROM concerns_takenstep s
        WHERE s.concern_id = NEW.concern_id AND NOT s.fell_away AND s.done_on IS NULL)
    THEN
        RAISE EXCEPTION 'the protocol was not walked' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE POLICY functions_ask ON concerns_takenstep FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT ON concerns_takenstep TO thuisroute_audit;
CREATE TRIGGER no_eviction_step_before_the_protocol
    BEFORE INSERT ON concerns_evictionstep FOR EACH ROW
    EXECUTE FUNCTION concerns_protocol_walked();

-- How often each step was taken, and how often it did not come to an eviction, by year.
-- Figures about people: differences of running sums, cut off at fives from a beginning
-- that only the database knows, as elsewhere.
CREATE POLICY functions_count ON concerns_evictionstep FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT ON concerns_evictionstep TO thuisroute_audit;
CREATE FUNCTION concerns_evictions_counted(first_year integer, last_year integer)
RETURNS TABLE (step text, year integer, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT e.step::text AS step, extract(year FROM e.taken_on)::integer AS year,
               count(*) AS number
        FROM concerns_evictionstep e
        WHERE e.region_id = (SELECT kernel_actor_region())
          AND e.taken_on >= make_date(first_year, 1, 1)
          AND e.taken_on < make_date(last_year + 1, 1, 1)
        GROUP BY 1, 2
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'evictions', (SELECT kernel_actor_region()), c.year)), 0) % 5 AS r
        FROM counted c
        WINDOW w AS (PARTITION BY c.year ORDER BY c.step ROWS UNBOUNDED PRECEDING)
    )
    SELECT step, year, 5 * (div(r, 5) - div(r - number, 5))::bigint FROM running
$$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    ALTER FUNCTION concerns_protocol_walked() OWNER TO thuisroute_audit;
    ALTER FUNCTION concerns_evictions_counted(integer, integer) OWNER TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION concerns_protocol_walked(),
        concerns_evictions_counted(integer, integer) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION concerns_evictions_counted(integer, integer)
        TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
