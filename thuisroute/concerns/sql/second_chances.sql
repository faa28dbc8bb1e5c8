-- C20: a second chance counts over every concern about the same resident, also one that
-- the reader may not read; whoever reads a concern is told the days of it, and no more.
CREATE FUNCTION concerns_resident_of(concern uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    -- Empty for whoever does not read the concern.
    SELECT c.resident_id FROM concerns_concern c
    WHERE c.id = concern AND (
        c.resident_id = (SELECT kernel_actor_subject())
        OR EXISTS (
            SELECT FROM sharing_grant g
            WHERE g.resident_id = c.resident_id AND c.domain = ANY (g.domains)
              AND g.party_id = (SELECT kernel_actor_party())
              AND g.role = (SELECT kernel_actor_role())
              AND g.period @> (SELECT kernel_today()))
        OR (c.resident_id = (SELECT sharing_emergency(''))
            AND c.domain = ANY ((SELECT sharing_emergency_domains())::text[])))
$$;

-- From which day to which, both included.
CREATE FUNCTION concerns_chances(concern uuid) RETURNS TABLE (since date, last date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.given_on, coalesce(s.ended_on, s.until) FROM concerns_secondchance s
    WHERE s.resident_id = (SELECT concerns_resident_of(concern))
    ORDER BY s.given_on, s.id
$$;

-- No step is taken, and none is dated, in a chance; whoever writes it.
CREATE FUNCTION concerns_no_chance_runs() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF EXISTS (
        SELECT FROM concerns_secondchance s
        WHERE s.resident_id = NEW.resident_id
          AND (coalesce(s.ended_on, s.until) >= kernel_today()
               OR NEW.taken_on BETWEEN s.given_on AND coalesce(s.ended_on, s.until)))
    THEN
        RAISE EXCEPTION 'a second chance runs' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_eviction_step_in_a_second_chance
    BEFORE INSERT ON concerns_evictionstep FOR EACH ROW
    WHEN (NEW.step <> 'prevented') EXECUTE FUNCTION concerns_no_chance_runs();

-- A chance is ended once, on the day itself.
CREATE FUNCTION concerns_chance_ends_once() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF OLD.ended_on IS NOT NULL OR NEW.ended_on IS DISTINCT FROM kernel_today() THEN
        RAISE EXCEPTION 'a second chance ends once, today' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_second_chance_ends_once
    BEFORE UPDATE ON concerns_secondchance FOR EACH ROW
    EXECUTE FUNCTION concerns_chance_ends_once();

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
        'concerns_resident_of(uuid)', 'concerns_chances(uuid)',
        'concerns_no_chance_runs()', 'concerns_chance_ends_once()']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
    END LOOP;
    GRANT EXECUTE ON FUNCTION concerns_chances(uuid) TO thuisroute_web;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
