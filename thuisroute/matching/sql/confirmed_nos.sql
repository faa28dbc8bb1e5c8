-- A match leaves the wait for a confirmation once the no was decided, and ends by that
-- no only if somebody else confirmed it. Asked after row security, so that nobody learns
-- of a no by trying to move a match.
CREATE FUNCTION matching_no_is_decided() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE waits boolean; confirmed boolean; said boolean;
BEGIN
    SELECT coalesce(bool_or(n.outcome = ''), false),
           coalesce(bool_or(n.outcome = 'confirmed'), false),
           coalesce(bool_or(n.cause = NEW.ended_cause), false)
    INTO waits, confirmed, said
    FROM matching_saidno n WHERE n.match_id = NEW.id;
    IF waits <> (NEW.state = 'no_said') THEN
        RAISE EXCEPTION 'a match waits as long as its no is not decided'
            USING ERRCODE = '23514';
    END IF;
    IF said <> confirmed THEN
        RAISE EXCEPTION 'a no ends a match once somebody else confirmed it'
            USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER a_no_is_confirmed AFTER UPDATE OF state ON matching_match FOR EACH ROW
    WHEN (OLD.state = 'no_said' OR NEW.state = 'no_said')
    EXECUTE FUNCTION matching_no_is_decided();

-- What was decided stays decided, and what was said stays said.
CREATE FUNCTION matching_no_is_decided_once() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    RAISE EXCEPTION 'a no is decided once' USING ERRCODE = '23514';
END $$;
CREATE TRIGGER a_no_is_decided_once AFTER UPDATE ON matching_saidno FOR EACH ROW
    WHEN (OLD.outcome <> '' AND OLD IS DISTINCT FROM NEW)
    EXECUTE FUNCTION matching_no_is_decided_once();

REVOKE UPDATE ON matching_saidno FROM thuisroute_web;
GRANT UPDATE (outcome, why_not, decided_on, decided_by, decided_party_id)
    ON matching_saidno TO thuisroute_web;
-- Who says it and who decides is who is signed in; who confirms it was asked.
CREATE POLICY said_by_oneself ON matching_saidno AS RESTRICTIVE FOR INSERT
    TO thuisroute_web WITH CHECK (
        said_by = (SELECT kernel_actor_user())
        AND said_party_id = (SELECT kernel_actor_party()) AND outcome = '');
CREATE POLICY decided_by_oneself ON matching_saidno AS RESTRICTIVE FOR UPDATE
    TO thuisroute_web USING (true) WITH CHECK (
        outcome = ''
        OR decided_by = (SELECT kernel_actor_user())
           AND decided_party_id = (SELECT kernel_actor_party())
           AND (outcome NOT IN ('confirmed', 'not_confirmed')
                OR (SELECT kernel_actor_role()) = ANY (asked)));

CREATE POLICY ledger_counts ON matching_saidno FOR SELECT TO thuisroute_audit USING (true);
GRANT SELECT ON matching_saidno TO thuisroute_audit;

-- Said and not confirmed, by the year of the answer: about people, so cut off at fives
-- as what ended is.
CREATE FUNCTION matching_not_confirmed(of_year integer)
RETURNS TABLE (association uuid, cause text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH counted AS MATERIALIZED (
        SELECT m.association_id AS association, n.cause::text AS cause,
               count(*) AS number
        FROM matching_saidno n JOIN matching_match m ON m.id = n.match_id
        WHERE m.region_id = (SELECT kernel_actor_region())
          AND n.outcome = 'not_confirmed'
          AND n.decided_on >= make_date(of_year, 1, 1)
          AND n.decided_on < make_date(of_year + 1, 1, 1)
        GROUP BY 1, 2
    ), running AS (
        SELECT c.*, sum(c.number) OVER w + get_byte(obligations_rounding(concat_ws(
                   '|', 'not_confirmed', (SELECT kernel_actor_region()), of_year)), 0)
               % 5 AS r
        FROM counted c
        WINDOW w AS (ORDER BY c.association, c.cause ROWS UNBOUNDED PRECEDING)
    )
    SELECT association, cause, 5 * (div(r, 5) - div(r - number, 5))::bigint FROM running
$$;

DO $$
DECLARE f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH f IN ARRAY ARRAY[
        'matching_no_is_decided()', 'matching_no_is_decided_once()',
        'matching_not_confirmed(integer)']::regprocedure[]
    LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    END LOOP;
    GRANT EXECUTE ON FUNCTION matching_not_confirmed(integer) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
