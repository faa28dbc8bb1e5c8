-- How the region keeps its agreement, so that no subtraction gives a small number away.
-- Every figure about people is a difference of running sums that are cut off at fives,
-- from a beginning that only the database knows: each sum of figures is right to within
-- four wherever it is taken, and each small figure could as well be another one. Whoever
-- asks gets whole years, since a window of their own would tell where a sum passes a five.
DROP FUNCTION obligations_kept(date, date);
GRANT SELECT (agreement_id) ON obligations_obligation TO thuisroute_audit;

CREATE FUNCTION obligations_rounding(said text) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT sha256(value || sha256(value || convert_to('rounding|' || said, 'UTF8')))
    FROM kernel_secret WHERE name = 'session'
$$;
REVOKE EXECUTE ON FUNCTION obligations_rounding(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION obligations_rounding(text) TO thuisroute_audit;

-- As they are; for the two functions below and for nobody else. Of dossiers that were
-- erased it is not known any more which version they followed, and what was open then
-- can only have been overdue.
CREATE FUNCTION obligations_counted(first_year integer, last_year integer)
RETURNS TABLE (article varchar, clock varchar, agreement_id uuid, party_id uuid,
               quarter date, about_people boolean, done bigint, done_late bigint,
               open bigint, overdue bigint, waived bigint, moved bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT o.article, o.clock, o.agreement_id, o.party_id,
           date_trunc('quarter', o.due::timestamp)::date, o.resident_id IS NOT NULL,
           count(*) FILTER (WHERE o.settled = 'done'),
           count(*) FILTER (WHERE o.settled = 'done_late'),
           count(*) FILTER (WHERE o.settled = '' AND o.due >= (SELECT kernel_today())),
           count(*) FILTER (WHERE o.settled = '' AND o.due < (SELECT kernel_today())),
           count(*) FILTER (WHERE o.settled = 'waived'),
           count(*) FILTER (WHERE o.deviation = 'moved')
    FROM obligations_obligation o
    WHERE o.region_id = (SELECT kernel_actor_region())
      AND o.due >= make_date(first_year, 1, 1) AND o.due < make_date(last_year + 1, 1, 1)
    GROUP BY 1, 2, 3, 4, 5, 6
    UNION ALL
    SELECT c.article, c.name, NULL::uuid, c.party_id,
           date_trunc('quarter', c.month::timestamp)::date, true,
           coalesce(sum(c.number) FILTER (WHERE c.outcome = 'done'), 0),
           coalesce(sum(c.number) FILTER (WHERE c.outcome = 'done_late'), 0), 0,
           coalesce(sum(c.number) FILTER (
               WHERE c.outcome = '' AND c.kind = 'obligation'), 0),
           coalesce(sum(c.number) FILTER (WHERE c.outcome = 'waived'), 0),
           coalesce(sum(c.number) FILTER (WHERE c.kind = 'obligation_moved'), 0)
    FROM sharing_count c
    WHERE c.region_id = (SELECT kernel_actor_region())
      AND c.kind IN ('obligation', 'obligation_moved')
      AND c.month >= make_date(first_year, 1, 1)
      AND c.month < make_date(last_year + 1, 1, 1)
    GROUP BY 1, 2, 4, 5
$$;

-- For everybody of the region, also for those who see no resident.
CREATE FUNCTION obligations_kept(first_year integer, last_year integer)
RETURNS TABLE (article varchar, clock varchar, agreement_id uuid, party_id uuid,
               quarter date, about_people boolean, done bigint, done_late bigint,
               open bigint, overdue bigint, waived bigint, moved bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT k.*, extract(year FROM k.quarter)::integer AS year
        FROM obligations_counted(first_year, last_year) k
    ), chain AS MATERIALIZED (
        SELECT c.clock, c.year,
               obligations_rounding(
                   concat_ws('|', (SELECT kernel_actor_region()), c.clock, c.year)) AS key
        FROM (SELECT DISTINCT clock, year FROM counted WHERE about_people) c
    ), running AS (
        SELECT c.*, sum(c.done) OVER w + get_byte(n.key, 0) % 5 AS r_done,
               sum(c.done_late) OVER w + get_byte(n.key, 1) % 5 AS r_done_late,
               sum(c.open) OVER w + get_byte(n.key, 2) % 5 AS r_open,
               sum(c.overdue) OVER w + get_byte(n.key, 3) % 5 AS r_overdue,
               sum(c.waived) OVER w + get_byte(n.key, 4) % 5 AS r_waived,
               sum(c.moved) OVER w + get_byte(n.key, 5) % 5 AS r_moved
        FROM counted c JOIN chain n USING (clock, year)
        WHERE c.about_people
        WINDOW w AS (PARTITION BY c.clock, c.year
                     ORDER BY c.article, c.party_id, c.quarter, c.agreement_id
                     ROWS UNBOUNDED PRECEDING)
    )
    SELECT r.article, r.clock, r.agreement_id, r.party_id, r.quarter, true,
           5 * (div(r_done, 5) - div(r_done - done, 5))::bigint,
           5 * (div(r_done_late, 5) - div(r_done_late - done_late, 5))::bigint,
           5 * (div(r_open, 5) - div(r_open - open, 5))::bigint,
           5 * (div(r_overdue, 5) - div(r_overdue - overdue, 5))::bigint,
           5 * (div(r_waived, 5) - div(r_waived - waived, 5))::bigint,
           5 * (div(r_moved, 5) - div(r_moved - moved, 5))::bigint
    FROM running r
    UNION ALL
    SELECT c.article, c.clock, c.agreement_id, c.party_id, c.quarter, false,
           c.done, c.done_late, c.open, c.overdue, c.waived, c.moved
    FROM counted c WHERE NOT c.about_people
$$;

-- The own organisation's, as they are: who works with these residents sees them anyway.
CREATE FUNCTION obligations_kept_by_own(first_year integer, last_year integer)
RETURNS TABLE (article varchar, clock varchar, agreement_id uuid, party_id uuid,
               quarter date, about_people boolean, done bigint, done_late bigint,
               open bigint, overdue bigint, waived bigint, moved bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT k.* FROM obligations_counted(first_year, last_year) k
    WHERE k.party_id = (SELECT kernel_actor_party())
      AND (SELECT kernel_actor_role()) IN (
          'support_worker', 'care_manager', 'housing_consultant', 'wmo_consultant',
          'mediator')
$$;
REVOKE EXECUTE ON FUNCTION obligations_counted(integer, integer),
    obligations_kept(integer, integer), obligations_kept_by_own(integer, integer)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION obligations_kept(integer, integer),
    obligations_kept_by_own(integer, integer) TO thuisroute_web;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION obligations_counted(integer, integer) OWNER TO thuisroute_audit;
ALTER FUNCTION obligations_kept(integer, integer) OWNER TO thuisroute_audit;
ALTER FUNCTION obligations_kept_by_own(integer, integer) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
