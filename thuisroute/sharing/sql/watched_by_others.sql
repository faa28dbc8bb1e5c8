-- Who watches over files can know somebody privately as well. Whoever is kept out of a
-- dossier reads no hold on it, no day on which it goes and no emergency in it; that is
-- then done by another privacy officer.
CREATE OR REPLACE FUNCTION sharing_was_involved(resident uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT FROM sharing_involvement i
        WHERE i.resident_id = resident AND i.party_id = kernel_actor_party()
          AND NOT resident = ANY (sharing_shut_out()))
$$;

CREATE OR REPLACE FUNCTION sharing_held_with_us() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(array_agg(h.resident_id), '{}') FROM sharing_legalhold h
    WHERE kernel_actor_role() = 'privacy_officer'
      AND h.region_id = kernel_actor_region()
      AND NOT h.resident_id = ANY (sharing_shut_out())
      AND h.resident_id IN (
        SELECT i.resident_id FROM sharing_involvement i
        WHERE i.party_id = kernel_actor_party())
$$;

CREATE OR REPLACE FUNCTION sharing_coming_destructions(before date, most integer)
RETURNS TABLE (resident_id uuid, number varchar, record_class varchar, term varchar, since date,
               due date, held boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.id, r.number, d.record_class, d.term, d.since, d.due, sharing_is_held(r.id)
    FROM sharing_retentionday d JOIN residents_resident r ON r.id = d.resident_id
    WHERE r.region_id = kernel_actor_region()
      AND kernel_actor_role() = 'privacy_officer'
      AND NOT r.id = ANY (sharing_shut_out())
      AND r.id IN (SELECT i.resident_id FROM sharing_involvement i
                   WHERE i.party_id = kernel_actor_party())
      AND d.erased_on IS NULL AND d.due < before
    ORDER BY d.due, r.number, d.record_class
    LIMIT most
$$;

CREATE OR REPLACE FUNCTION sharing_emergencies(one uuid, waiting boolean, most integer)
RETURNS TABLE (id uuid, resident_id uuid, number text, user_id uuid, user_name text, party_name text,
               role text, opened_at timestamptz, until timestamptz,
               closed_at timestamptz, review_by date, verdict text,
               reviewed_at timestamptz, reviewer text, reason text, review text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT e.id, e.resident_id, r.number, e.user_id, u.name, p.name, e.role, e.opened_at, e.until,
           e.closed_at, e.review_by, e.verdict, e.reviewed_at, w.name, t.reason, t.review
    FROM sharing_emergencyaccess e
    JOIN residents_resident r ON r.id = e.resident_id
    JOIN sharing_emergencyreason t ON t.access_id = e.id
    JOIN parties_user u ON u.id = e.user_id
    JOIN parties_party p ON p.id = e.party_id
    LEFT JOIN parties_user w ON w.id = e.reviewed_by
    WHERE sharing_watches(e.party_id, e.region_id)
      AND NOT e.resident_id = ANY (sharing_shut_out())
      AND (one IS NULL OR e.id = one) AND (NOT waiting OR e.reviewed_at IS NULL)
    ORDER BY e.reviewed_at IS NOT NULL, e.opened_at DESC
    LIMIT most
$$;
