-- A hold tells that something is the matter in a dossier. Privacy officers read those on
-- dossiers with which their own organisation has or had to do, and lift what it placed
-- (a hold of which that is no longer known is lifted by any of them).
CREATE FUNCTION sharing_was_involved(resident uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT FROM sharing_involvement i
        WHERE i.resident_id = resident AND i.party_id = kernel_actor_party())
$$;

-- The list that the policies ask once a statement.
CREATE FUNCTION sharing_held_with_us() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(array_agg(h.resident_id), '{}') FROM sharing_legalhold h
    WHERE kernel_actor_role() = 'privacy_officer'
      AND h.region_id = kernel_actor_region()
      AND h.resident_id IN (
        SELECT i.resident_id FROM sharing_involvement i
        WHERE i.party_id = kernel_actor_party())
$$;

DROP POLICY privacy_officer_reads ON sharing_legalhold;
DROP POLICY privacy_officer_lifts ON sharing_legalhold;
CREATE POLICY privacy_officer_reads ON sharing_legalhold FOR SELECT TO thuisroute_web
    USING (resident_id = ANY ((SELECT sharing_held_with_us())::uuid[]));
CREATE POLICY privacy_officer_lifts ON sharing_legalhold FOR UPDATE TO thuisroute_web
    USING (resident_id = ANY ((SELECT sharing_held_with_us())::uuid[])
           AND (party_id IS NULL OR party_id = (SELECT kernel_actor_party())));

DROP FUNCTION sharing_holds();
CREATE FUNCTION sharing_holds()
RETURNS TABLE (id uuid, resident_id uuid, number varchar, reason varchar,
               source varchar, since date, review_by date, until date, lifted_on date,
               lift_reason varchar, may_lift boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT h.id, r.id, r.number, h.reason, h.source, h.since, h.review_by, h.until,
           h.lifted_on, h.lift_reason,
           coalesce(h.party_id, kernel_actor_party()) = kernel_actor_party()
    FROM sharing_legalhold h JOIN residents_resident r ON r.id = h.resident_id
    WHERE h.resident_id = ANY ((SELECT sharing_held_with_us())::uuid[])
    ORDER BY h.lifted_on IS NOT NULL, h.review_by, r.number
    LIMIT 500
$$;

-- What goes says what is held, so it is read by the same.
CREATE OR REPLACE FUNCTION sharing_coming_destructions(before date, most integer)
RETURNS TABLE (resident_id uuid, number varchar, record_class varchar, term varchar, since date,
               due date, held boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.id, r.number, d.record_class, d.term, d.since, d.due, sharing_is_held(r.id)
    FROM sharing_retentionday d JOIN residents_resident r ON r.id = d.resident_id
    WHERE r.region_id = kernel_actor_region()
      AND kernel_actor_role() = 'privacy_officer'
      AND r.id IN (SELECT i.resident_id FROM sharing_involvement i
                   WHERE i.party_id = kernel_actor_party())
      AND d.erased_on IS NULL AND d.due < before
    ORDER BY d.due, r.number, d.record_class
    LIMIT most
$$;

-- As before, of a dossier with which the own organisation has or had to do: for others
-- there is none with that number.
CREATE OR REPLACE FUNCTION sharing_place_hold(
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
    WHERE r.region_id = kernel_actor_region() AND r.number = dossier
      AND sharing_was_involved(r.id);
    IF of_resident IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO sharing_legalhold (id, region_id, resident_id, reason, source, since,
        review_by, until, placed_by, party_id, lift_reason)
    VALUES (hold, kernel_actor_region(), of_resident, why, on_source, first_day,
        look_again, last_day, kernel_actor_user(), kernel_actor_party(), '');
    RETURN of_resident;
END $$;

CREATE POLICY functions_ask_holds ON sharing_involvement FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT ON sharing_involvement TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'sharing_was_involved(uuid)', 'sharing_held_with_us()',
        'sharing_holds()']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
    END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION sharing_held_with_us(), sharing_holds() TO thuisroute_web;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
