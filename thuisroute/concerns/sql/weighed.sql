-- C20: whoever reads a concern is told how each alternative was weighed last, also where
-- that is about a part of life they do not read: which were set aside, that one was
-- chosen and not which, never the words.
CREATE FUNCTION concerns_weighed(concern uuid)
RETURNS TABLE (alternative text, number integer, chosen boolean, weighed_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT CASE WHEN n.chosen AND NOT concerns_reads(n.resident_id, n.domain)
                THEN '' ELSE n.alternative END,
           n.number, n.chosen, n.weighed_on
    FROM (
        SELECT DISTINCT ON (w.alternative) w.* FROM concerns_weighedalternative w
        JOIN concerns_concern c ON c.id = w.concern_id
        WHERE w.concern_id = concern AND concerns_reads(c.resident_id, c.domain)
        ORDER BY w.alternative, w.number DESC) n
    ORDER BY n.number
$$;

CREATE POLICY functions_ask ON concerns_weighedalternative FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT ON concerns_weighedalternative TO thuisroute_audit;
DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION concerns_weighed(uuid) FROM PUBLIC;
    ALTER FUNCTION concerns_weighed(uuid) OWNER TO thuisroute_audit;
    GRANT EXECUTE ON FUNCTION concerns_weighed(uuid) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
