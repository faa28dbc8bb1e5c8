-- Days are counted and kept by the worker alone; a page asks through functions, and only
-- for the privacy officer of the region.
ALTER TABLE sharing_retentionday ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_retentionday FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_maintains ON sharing_retentionday TO thuisroute_worker
    USING (true) WITH CHECK (true);
CREATE POLICY functions_ask ON sharing_retentionday FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_retentionday TO thuisroute_worker;
GRANT SELECT ON sharing_retentionday TO thuisroute_audit;

ALTER TABLE sharing_legalhold ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_legalhold FORCE ROW LEVEL SECURITY;
CREATE POLICY privacy_officer_reads ON sharing_legalhold FOR SELECT TO thuisroute_web
    USING (region_id = (SELECT kernel_actor_region())
           AND (SELECT kernel_actor_role()) = 'privacy_officer');
CREATE POLICY privacy_officer_lifts ON sharing_legalhold FOR UPDATE TO thuisroute_web
    USING (region_id = (SELECT kernel_actor_region())
           AND (SELECT kernel_actor_role()) = 'privacy_officer');
CREATE POLICY worker_maintains ON sharing_legalhold TO thuisroute_worker
    USING (true) WITH CHECK (true);
CREATE POLICY functions_place ON sharing_legalhold TO thuisroute_audit
    USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (lifted_on, lifted_by, lift_reason)
    ON sharing_legalhold TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_legalhold TO thuisroute_worker;
GRANT SELECT, INSERT ON sharing_legalhold TO thuisroute_audit;

-- Random numbers of nobody; still no business of a page.
ALTER TABLE sharing_erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_maintains ON sharing_erasure TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON sharing_erasure TO thuisroute_worker;
GRANT SELECT, INSERT, UPDATE ON sharing_count, sharing_destruction TO thuisroute_worker;
GRANT SELECT ON sharing_count TO thuisroute_audit;
CREATE POLICY functions_name_dossiers ON residents_resident FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT (id, number, region_id) ON residents_resident TO thuisroute_audit;

-- Of accounts and questions, which belong to no region alone.
CREATE POLICY of_all_regions ON sharing_destruction FOR SELECT TO thuisroute_web
    USING (region_id IS NULL);

-- Whether a hold keeps everything of this resident today.
CREATE FUNCTION sharing_is_held(resident uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT FROM sharing_legalhold h
        WHERE h.resident_id = resident AND h.since <= kernel_today()
          AND (h.until IS NULL OR h.until >= kernel_today())
          AND (h.lifted_on IS NULL OR h.lifted_on > kernel_today()))
$$;

-- What goes before a day, by dossier number; whose it is stands nowhere here.
CREATE FUNCTION sharing_coming_destructions(before date, most integer)
RETURNS TABLE (resident_id uuid, number varchar, record_class varchar, term varchar, since date,
               due date, held boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.id, r.number, d.record_class, d.term, d.since, d.due, sharing_is_held(r.id)
    FROM sharing_retentionday d JOIN residents_resident r ON r.id = d.resident_id
    WHERE r.region_id = kernel_actor_region()
      AND kernel_actor_role() = 'privacy_officer'
      AND d.erased_on IS NULL AND d.due < before
    ORDER BY d.due, r.number, d.record_class
    LIMIT most
$$;

CREATE FUNCTION sharing_holds()
RETURNS TABLE (id uuid, resident_id uuid, number varchar, reason varchar,
               source varchar, since date, review_by date, until date, lifted_on date, lift_reason varchar)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT h.id, r.id, r.number, h.reason, h.source, h.since, h.review_by, h.until,
           h.lifted_on, h.lift_reason
    FROM sharing_legalhold h JOIN residents_resident r ON r.id = h.resident_id
    WHERE h.region_id = kernel_actor_region()
      AND kernel_actor_role() = 'privacy_officer'
    ORDER BY h.lifted_on IS NOT NULL, h.review_by, r.number
    LIMIT 500
$$;

-- A hold on the dossier with this number, or nothing where the region has none. Whoever
-- places it cannot see the dossier, so that a number is all there is to go by.
CREATE FUNCTION sharing_place_hold(
    hold uuid, dossier text, why text, on_source text, first_day date,
    look_again date, last_day date)
RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE of_resident uuid;
BEGIN
    IF kernel_actor_role() IS DISTINCT FROM 'privacy_officer' THEN
        RAISE EXCEPTION 'hold refused' USING ERRCODE = '42501';
    END IF;
    SELECT r.id INTO of_resident FROM residents_resident r
    WHERE r.region_id = kernel_actor_region() AND r.number = dossier;
    IF of_resident IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO sharing_legalhold (id, region_id, resident_id, reason, source, since,
        review_by, until, placed_by, lift_reason)
    VALUES (hold, kernel_actor_region(), of_resident, why, on_source, first_day,
        look_again, last_day, kernel_actor_user(), '');
    RETURN of_resident;
END $$;

GRANT EXECUTE ON FUNCTION kernel_actor_user() TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'sharing_is_held(uuid)',
        'sharing_coming_destructions(date, integer)',
        'sharing_holds()',
        'sharing_place_hold(uuid, text, text, text, date, date, date)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_web', f);
    END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION sharing_is_held(uuid) TO thuisroute_worker;
REVOKE EXECUTE ON FUNCTION sharing_is_held(uuid) FROM thuisroute_web;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
