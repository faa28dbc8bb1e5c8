-- What other contexts count of the agreement, for which no clock runs in the dossier:
-- nothing, until such a context says otherwise. As it is; rounded where it is told.
CREATE FUNCTION obligations_counted_elsewhere(first_year integer, last_year integer)
RETURNS TABLE (article varchar, clock varchar, agreement_id uuid, party_id uuid,
               quarter date, about_people boolean, done bigint, done_late bigint,
               open bigint, overdue bigint, waived bigint, moved bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT NULL::varchar, NULL::varchar, NULL::uuid, NULL::uuid, NULL::date, true,
           0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint
    WHERE false
$$;
REVOKE EXECUTE ON FUNCTION obligations_counted_elsewhere(integer, integer) FROM PUBLIC;

CREATE OR REPLACE FUNCTION obligations_counted(first_year integer, last_year integer)
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
    SELECT * FROM obligations_counted_elsewhere(first_year, last_year)
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
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION obligations_counted_elsewhere(integer, integer) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
