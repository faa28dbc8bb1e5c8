-- Whether the actor reads about this part of life of the resident: what the functions
-- below tell is for whoever does.
CREATE FUNCTION concerns_reads(resident uuid, domain text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(resident = (SELECT kernel_actor_subject()), false)
        OR EXISTS (
            SELECT FROM sharing_grant g
            WHERE g.resident_id = resident
              AND concerns_reads.domain = ANY (g.domains)
              AND g.party_id = (SELECT kernel_actor_party())
              AND g.role = (SELECT kernel_actor_role())
              AND g.period @> (SELECT kernel_today()))
        OR coalesce(resident = (SELECT sharing_emergency(concerns_reads.domain)), false)
$$;

-- C20: a second chance counts over every concern about the same resident, also one that
-- the reader may not read; whoever reads a concern is told the days of it, and no more:
-- from which to which, both included.
CREATE FUNCTION concerns_chances(concern uuid) RETURNS TABLE (since date, last date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.given_on, coalesce(s.ended_on, s.until) FROM concerns_secondchance s
    JOIN concerns_concern c ON c.id = concern AND c.resident_id = s.resident_id
    WHERE concerns_reads(c.resident_id, c.domain)
    ORDER BY s.given_on, s.id
$$;

-- No step is taken, and none is dated, in a chance; whoever writes it. Asked after row
-- security, so that nobody learns of a chance by trying a step.
CREATE FUNCTION concerns_no_chance_runs() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF EXISTS (
        SELECT FROM concerns_secondchance s
        JOIN concerns_concern c ON c.resident_id = s.resident_id
        WHERE c.id = NEW.concern_id
          AND (coalesce(s.ended_on, s.until) >= kernel_today()
               OR NEW.taken_on BETWEEN s.given_on AND coalesce(s.ended_on, s.until)))
    THEN
        RAISE EXCEPTION 'a second chance runs' USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER no_eviction_step_in_a_second_chance
    AFTER INSERT ON concerns_evictionstep FOR EACH ROW
    WHEN (NEW.step <> 'prevented') EXECUTE FUNCTION concerns_no_chance_runs();

-- A chance is ended once, on the day itself.
CREATE FUNCTION concerns_chance_ends_once() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF OLD.ended_on IS NOT NULL OR NEW.ended_on IS DISTINCT FROM kernel_today() THEN
        RAISE EXCEPTION 'a second chance ends once, today' USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER a_second_chance_ends_once
    AFTER UPDATE ON concerns_secondchance FOR EACH ROW
    WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION concerns_chance_ends_once();

CREATE POLICY functions_ask ON concerns_concern FOR SELECT TO thuisroute_audit
    USING (true);
CREATE POLICY functions_ask ON concerns_secondchance FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT ON concerns_concern, concerns_secondchance TO thuisroute_audit;
GRANT UPDATE (ended_on, ended_by) ON concerns_secondchance TO thuisroute_web;

DO $$
DECLARE f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH f IN ARRAY ARRAY[
        'concerns_reads(uuid, text)', 'concerns_chances(uuid)',
        'concerns_no_chance_runs()', 'concerns_chance_ends_once()']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
    END LOOP;
    GRANT EXECUTE ON FUNCTION concerns_chances(uuid) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
