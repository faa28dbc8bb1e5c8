-- Whether the log is as it was written, line by line, and what is wrong where it is not:
-- `changed` another content than its digest says, `gap` lines missing or added before it,
-- `torn` not following the line before it, `cut` a tail that is gone or a head that was
-- moved. Lines of the first form carry nothing in the columns that came later.
CREATE FUNCTION kernel_audit_check()
RETURNS TABLE (chain smallint, place bigint, what text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT a.chain, a.place, f.what FROM (
        SELECT l.*, l AS line, lag(l.digest) OVER w AS before,
               lag(l.place) OVER w AS place_before, lag(l.id) OVER w AS id_before
        FROM kernel_audit l WINDOW w AS (PARTITION BY l.chain ORDER BY l.place)
    ) a
    CROSS JOIN LATERAL (VALUES
        ('changed', a.digest IS DISTINCT FROM kernel_audit_digest(a.line)
            OR a.form = 1 AND (a.on_behalf_of IS NOT NULL OR a.ground <> ''
                               OR a.emergency OR a.subjects <> '{}')),
        ('gap', a.place <> coalesce(a.place_before, 0) + 1),
        ('torn', a.id < a.id_before OR a.previous IS DISTINCT FROM coalesce(a.before,
            sha256(convert_to('thuisroute chain ' || a.chain, 'UTF8'))))
    ) f (what, found)
    WHERE f.found
    UNION ALL
    SELECT n::smallint, coalesce(h.place, 0), 'cut'
    FROM generate_series(0, 63) n
    LEFT JOIN kernel_audit_head h ON h.chain = n
    LEFT JOIN LATERAL (
        SELECT x.place, x.digest FROM kernel_audit x
        WHERE x.chain = n ORDER BY x.place DESC LIMIT 1) last ON true
    WHERE h.place IS DISTINCT FROM coalesce(last.place, 0)
       OR h.digest IS DISTINCT FROM coalesce(last.digest,
              sha256(convert_to('thuisroute chain ' || n, 'UTF8')))
    UNION ALL
    SELECT DISTINCT x.chain, x.place, 'gap' FROM kernel_audit x
    WHERE x.chain NOT BETWEEN 0 AND 63
$$;

-- How far each chain has come, to be kept where this database cannot reach.
CREATE FUNCTION kernel_audit_heads()
RETURNS TABLE (chain smallint, place bigint, digest text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT h.chain, h.place, encode(h.digest, 'hex') FROM kernel_audit_head h
    WHERE h.place > 0 ORDER BY h.chain
$$;

-- Heads of before against the log of now: `older` when the log does not reach that far
-- any more, `rewritten` when another line stands there.
CREATE FUNCTION kernel_audit_against(chains smallint[], places bigint[], digests text[])
RETURNS TABLE (chain smallint, place bigint, what text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT kept.chain, kept.place,
           CASE WHEN a.digest IS NULL THEN 'older' ELSE 'rewritten' END
    FROM unnest(chains, places, digests) AS kept (chain, place, digest)
    LEFT JOIN kernel_audit a ON a.chain = kept.chain AND a.place = kept.place
    WHERE encode(a.digest, 'hex') IS DISTINCT FROM kept.digest
$$;

DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'kernel_audit_check()', 'kernel_audit_heads()',
        'kernel_audit_against(smallint[], bigint[], text[])']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_worker', f);
    END LOOP;
END $$;
