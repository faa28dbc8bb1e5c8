-- Why people decided otherwise than the program proposed, by reason: differences of
-- running sums that are cut off at fives, from a beginning that only the database knows.
DO $$
BEGIN
    CREATE POLICY ledger_counts ON matching_roundchoice FOR SELECT TO thuisroute_audit USING (true);
    CREATE POLICY ledger_counts ON matching_roundperson FOR SELECT TO thuisroute_audit USING (true);
    CREATE POLICY ledger_counts ON matching_keptround FOR SELECT TO thuisroute_audit USING (true);
    GRANT SELECT ON matching_roundchoice, matching_roundperson, matching_keptround TO thuisroute_audit;
END $$;

CREATE FUNCTION matching_round_reasons(since date)
RETURNS TABLE (ground text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT c.otherwise::text AS ground, count(*) AS number
        FROM matching_roundchoice c JOIN matching_keptround k ON k.id = c.round_id
        WHERE k.region_id = (SELECT kernel_actor_region()) AND c.undone_at IS NULL
          AND c.decided_at >= since
        GROUP BY 1
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'round reasons', (SELECT kernel_actor_region()))), 0) % 5 AS r
        FROM counted c
        WINDOW w AS (ORDER BY c.ground ROWS UNBOUNDED PRECEDING)
    )
    SELECT ground, 5 * (div(r, 5) - div(r - number, 5))::bigint FROM running
$$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    ALTER FUNCTION matching_round_reasons(date) OWNER TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION matching_round_reasons(date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION matching_round_reasons(date) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
