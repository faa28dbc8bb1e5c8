-- Steps of protocols beside the obligations of the clocks: by article, step, party and
-- quarter, as they are. They are told nowhere but through the figures on how the
-- agreement is kept, which round them (decision 0027).
CREATE POLICY functions_count ON concerns_concern FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT (id, agreement_id) ON concerns_concern TO thuisroute_audit;
CREATE OR REPLACE FUNCTION obligations_counted_elsewhere(
    first_year integer, last_year integer)
RETURNS TABLE (article varchar, clock varchar, agreement_id uuid, party_id uuid,
               quarter date, about_people boolean, done bigint, done_late bigint,
               open bigint, overdue bigint, waived bigint, moved bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT s.article, s.counted_as, c.agreement_id, s.party_id,
           date_trunc('quarter', s.due_on::timestamp)::date, true,
           count(*) FILTER (WHERE s.settled = 'done'),
           count(*) FILTER (WHERE s.settled = 'done_late'),
           count(*) FILTER (
               WHERE s.settled = '' AND s.due_on >= (SELECT kernel_today())),
           count(*) FILTER (
               WHERE s.settled = '' AND s.due_on < (SELECT kernel_today())),
           0::bigint,
           count(*) FILTER (WHERE s.deviation = 'moved')
    FROM concerns_takenstep s JOIN concerns_concern c ON c.id = s.concern_id
    WHERE s.region_id = (SELECT kernel_actor_region()) AND NOT s.fell_away
      AND s.due_on >= make_date(first_year, 1, 1)
      AND s.due_on < make_date(last_year + 1, 1, 1)
    GROUP BY 1, 2, 3, 4, 5
$$;
