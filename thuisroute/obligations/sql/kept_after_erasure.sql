-- The same counts, and those of obligations that were erased with their dossiers: what
-- was open then can only have been overdue.
CREATE OR REPLACE FUNCTION obligations_kept(since date, until date)
RETURNS TABLE (article varchar, clock varchar, party_id uuid, about_people boolean,
               done bigint, done_late bigint, open bigint, overdue bigint,
               waived bigint, moved bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT k.article, k.clock, k.party_id, bool_or(k.about_people),
           sum(k.done)::bigint, sum(k.done_late)::bigint, sum(k.open)::bigint,
           sum(k.overdue)::bigint, sum(k.waived)::bigint, sum(k.moved)::bigint
    FROM (
        SELECT o.article, o.clock, o.party_id,
               bool_or(o.resident_id IS NOT NULL) AS about_people,
               count(*) FILTER (WHERE o.settled = 'done') AS done,
               count(*) FILTER (WHERE o.settled = 'done_late') AS done_late,
               count(*) FILTER (
                   WHERE o.settled = '' AND o.due >= (SELECT kernel_today())) AS open,
               count(*) FILTER (
                   WHERE o.settled = '' AND o.due < (SELECT kernel_today())) AS overdue,
               count(*) FILTER (WHERE o.settled = 'waived') AS waived,
               count(*) FILTER (WHERE o.deviation = 'moved') AS moved
        FROM obligations_obligation o
        WHERE o.region_id = (SELECT kernel_actor_region())
          AND o.due >= since AND o.due < until
        GROUP BY o.article, o.clock, o.party_id
        UNION ALL
        SELECT c.article, c.name, c.party_id, true,
               coalesce(sum(c.number) FILTER (WHERE c.outcome = 'done'), 0),
               coalesce(sum(c.number) FILTER (WHERE c.outcome = 'done_late'), 0), 0,
               coalesce(sum(c.number) FILTER (
                   WHERE c.outcome = '' AND c.kind = 'obligation'), 0),
               coalesce(sum(c.number) FILTER (WHERE c.outcome = 'waived'), 0),
               coalesce(sum(c.number) FILTER (WHERE c.kind = 'obligation_moved'), 0)
        FROM sharing_count c
        WHERE c.region_id = (SELECT kernel_actor_region())
          AND c.kind IN ('obligation', 'obligation_moved')
          AND c.month >= since AND c.month < until
        GROUP BY c.article, c.name, c.party_id
    ) k
    GROUP BY k.article, k.clock, k.party_id
$$;
