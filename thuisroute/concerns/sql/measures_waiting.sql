-- Whoever reads a concern is told how many measures are still to be done, also in a part
-- of life that they do not read; not what they are or whose.
CREATE FUNCTION concerns_measures_waiting(concern uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT count(*) FROM concerns_measure m
    JOIN concerns_concern c ON c.id = m.concern_id
    WHERE m.concern_id = concern AND m.done_on IS NULL AND m.cancelled_on IS NULL
      AND concerns_reads(c.resident_id, c.domain)
$$;

CREATE POLICY functions_ask ON concerns_measure FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT ON concerns_measure TO thuisroute_audit;
DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    REVOKE EXECUTE ON FUNCTION concerns_measures_waiting(uuid) FROM PUBLIC;
    ALTER FUNCTION concerns_measures_waiting(uuid) OWNER TO thuisroute_audit;
    GRANT EXECUTE ON FUNCTION concerns_measures_waiting(uuid) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
