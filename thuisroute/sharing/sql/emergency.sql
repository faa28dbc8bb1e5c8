-- One dossier for one person for at most an hour. Rows are written here only, with a
-- proof that the program asked the second factor and the rules.

-- Whose file is open to whoever asks, now, for this domain (or for any).
CREATE FUNCTION sharing_emergency(domain text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT e.resident_id
    FROM sharing_emergencyaccess e, kernel_running_session() s
    WHERE e.user_id = s.user_id AND e.seat_id = s.seat_id AND e.closed_at IS NULL
      AND e.until > kernel_now() AND (domain = '' OR domain = ANY (e.domains))
$$;

CREATE FUNCTION sharing_emergency_domains() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT e.domains::text[]
    FROM sharing_emergencyaccess e, kernel_running_session() s
    WHERE e.user_id = s.user_id AND e.seat_id = s.seat_id AND e.closed_at IS NULL
      AND e.until > kernel_now()
$$;

-- The right is away for as long as an access of theirs was not reviewed in time.
CREATE FUNCTION sharing_emergency_suspended(person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT FROM sharing_emergencyaccess e
        WHERE e.user_id = person AND e.reviewed_at IS NULL
          AND e.review_by < kernel_today())
$$;

-- Who is meant, if that is one person and no other.
CREATE FUNCTION sharing_emergency_find(number text, keys bytea[], proof bytea)
RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE found uuid[];
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'emergency: find', kernel_actor_user(),
        number, (SELECT string_agg(encode(k, 'hex'), ',') FROM unnest(keys) k)), proof);
    SELECT array_agg(r.id) INTO found FROM (
        SELECT x.id FROM residents_resident x
        WHERE x.region_id = kernel_actor_region()
          AND sharing_emergency_find.number <> ''
          AND x.number = sharing_emergency_find.number
        UNION
        SELECT k.resident_id FROM residents_personkey k
        WHERE k.region_id = kernel_actor_region() AND k.value = ANY (keys)
        LIMIT 2) r;
    RETURN CASE WHEN cardinality(found) = 1 THEN found[1] END;
END $$;

CREATE FUNCTION sharing_emergency_open(
    access uuid, resident uuid, domains text, minutes integer, review_by date,
    reason text, proof bytea)
RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    s kernel_session := kernel_running_session();
    ends timestamptz := kernel_now() + make_interval(mins => minutes);
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'emergency: open', s.user_id, s.seat_id,
        access, resident, domains, minutes, review_by), proof);
    PERFORM pg_advisory_xact_lock(hashtextextended('emergency ' || s.user_id, 0));
    IF sharing_emergency_suspended(s.user_id) OR sharing_emergency('') IS NOT NULL THEN
        RAISE EXCEPTION 'no emergency access' USING ERRCODE = '42501';
    END IF;
    INSERT INTO sharing_emergencyaccess (
        id, region_id, resident_id, user_id, seat_id, party_id, role, domains,
        opened_at, until, review_by, verdict)
    VALUES (
        access, s.region_id, resident, s.user_id, s.seat_id, s.party_id, s.role,
        string_to_array(domains, ','), kernel_now(), ends,
        sharing_emergency_open.review_by, '');
    INSERT INTO sharing_emergencyreason (access_id, resident_id, reason, review)
    VALUES (access, resident, reason, '');
    RETURN ends;
END $$;

CREATE FUNCTION sharing_emergency_close() RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE sharing_emergencyaccess e SET closed_at = kernel_now()
    FROM kernel_running_session() s
    WHERE e.user_id = s.user_id AND e.seat_id = s.seat_id AND e.closed_at IS NULL
      AND e.until > kernel_now()
    RETURNING e.resident_id
$$;

-- Whom a privacy officer watches over: the own party; the transfer point's the region.
CREATE FUNCTION sharing_watches(party uuid, region uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT kernel_actor_role() = 'privacy_officer' AND (
        party = kernel_actor_party()
        OR region = kernel_actor_region() AND EXISTS (
            SELECT FROM parties_party p
            WHERE p.id = kernel_actor_party() AND p.kind = 'transfer_point'))
$$;

-- What was opened, for whoever judges it: the dossier by its number, and the reason.
CREATE FUNCTION sharing_emergencies(one uuid, waiting boolean, most integer)
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
      AND (one IS NULL OR e.id = one) AND (NOT waiting OR e.reviewed_at IS NULL)
    ORDER BY e.reviewed_at IS NOT NULL, e.opened_at DESC
    LIMIT most
$$;

CREATE FUNCTION sharing_emergency_review(access uuid, verdict text, words text)
RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE whose uuid;
BEGIN
    UPDATE sharing_emergencyaccess e SET reviewed_by = kernel_actor_user(),
        reviewed_at = kernel_now(), verdict = sharing_emergency_review.verdict
    WHERE e.id = access AND e.reviewed_at IS NULL AND e.user_id <> kernel_actor_user()
      AND sharing_watches(e.party_id, e.region_id)
    RETURNING e.resident_id INTO whose;
    UPDATE sharing_emergencyreason t SET review = words
    WHERE t.access_id = access AND whose IS NOT NULL;
    RETURN whose;
END $$;

-- As before, and what a page showed by an emergency says so, and by which one.
CREATE OR REPLACE FUNCTION sharing_record_look(
    verb text, kind text, key text, subjects uuid[], refused boolean, details jsonb,
    origin text)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    own uuid := kernel_actor_subject();
    purposes text := '';
    grounds text := '';
    opened uuid;
BEGIN
    IF own = ANY (subjects) THEN
        purposes := 'own_file';
        grounds := 'own_file';
    ELSIF NOT refused AND subjects <> '{}' AND kernel_actor_role() = 'privacy_officer'
    THEN
        purposes := 'supervision';
        grounds := 'legal_obligation';
    ELSIF NOT refused AND subjects <> '{}' THEN
        SELECT coalesce(string_agg(DISTINCT g.purpose, ',' ORDER BY g.purpose), ''),
               coalesce(string_agg(DISTINCT g.ground, ',' ORDER BY g.ground), '')
        INTO purposes, grounds
        FROM sharing_grant g
        WHERE g.resident_id = ANY (subjects) AND g.party_id = kernel_actor_party()
          AND g.role = kernel_actor_role() AND g.period @> kernel_today();
        -- One that ended while this answer was made was read by all the same.
        SELECT e.id INTO opened
        FROM sharing_emergencyaccess e, kernel_running_session() s
        WHERE e.user_id = s.user_id AND e.seat_id = s.seat_id
          AND e.resident_id = ANY (subjects)
          AND least(e.closed_at, e.until)
              > kernel_now() - (clock_timestamp() - transaction_timestamp())
        ORDER BY e.opened_at DESC LIMIT 1;
    END IF;
    IF opened IS NOT NULL THEN
        purposes := concat_ws(',', 'emergency', nullif(purposes, ''));
        grounds := concat_ws(',', nullif(grounds, ''), 'vital_interest');
        details := details || jsonb_build_object('emergency', opened);
    END IF;
    RETURN kernel_record(
        verb, kind, key, CASE WHEN cardinality(subjects) = 1 THEN subjects[1] END,
        purposes, CASE WHEN refused THEN 'refused' ELSE 'done' END, details, origin,
        grounds, opened IS NOT NULL,
        CASE WHEN cardinality(subjects) = 1 THEN '{}' ELSE subjects END);
END $$;

-- Whom to call: the same holders for whoever reads in an emergency.
CREATE OR REPLACE FUNCTION sharing_holders(resident uuid)
RETURNS TABLE (party_id uuid, role text, purpose text, ground text, article text,
               domains varchar[], since date, until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT g.party_id, g.role, g.purpose, g.ground, g.article, g.domains,
           lower(g.period), upper(g.period)
    FROM sharing_grant g
    WHERE g.resident_id = resident AND g.period @> kernel_today()
      AND (resident IN (kernel_actor_subject(), sharing_emergency('')) OR EXISTS (
        SELECT FROM sharing_grant mine
        WHERE mine.resident_id = resident
          AND mine.party_id = kernel_actor_party()
          AND mine.role = kernel_actor_role()
          AND mine.period @> kernel_today()))
    ORDER BY g.party_id, g.role, g.purpose
$$;

ALTER TABLE sharing_emergencyaccess ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_emergencyaccess FORCE ROW LEVEL SECURITY;
ALTER TABLE sharing_emergencyreason ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_emergencyreason FORCE ROW LEVEL SECURITY;
-- Whoever opened it sees that they did.
CREATE POLICY own_emergencies ON sharing_emergencyaccess FOR SELECT TO thuisroute_web
    USING (user_id = (SELECT kernel_actor_user()));
CREATE POLICY own_emergencies ON sharing_emergencyreason FOR SELECT TO thuisroute_web
    USING (access_id IN (SELECT e.id FROM sharing_emergencyaccess e
                         WHERE e.user_id = (SELECT kernel_actor_user())));
CREATE POLICY functions_keep ON sharing_emergencyaccess TO thuisroute_audit
    USING (true) WITH CHECK (true);
CREATE POLICY functions_keep ON sharing_emergencyreason TO thuisroute_audit
    USING (true) WITH CHECK (true);
CREATE POLICY worker_maintains ON sharing_emergencyaccess TO thuisroute_worker
    USING (true) WITH CHECK (true);
CREATE POLICY worker_maintains ON sharing_emergencyreason TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_emergencyaccess, sharing_emergencyreason TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE ON sharing_emergencyaccess, sharing_emergencyreason
    TO thuisroute_audit;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_emergencyaccess, sharing_emergencyreason
    TO thuisroute_worker;

-- Dossier numbers, for the functions that name somebody by theirs.
CREATE POLICY functions_read_numbers ON residents_resident FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT ON residents_resident, parties_user, parties_party TO thuisroute_audit;
GRANT EXECUTE ON FUNCTION kernel_actor_user() TO thuisroute_audit;

DO $$
DECLARE f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH f IN ARRAY ARRAY[
        'sharing_emergency(text)', 'sharing_emergency_domains()',
        'sharing_emergency_suspended(uuid)',
        'sharing_emergency_find(text, bytea[], bytea)',
        'sharing_emergency_open(uuid, uuid, text, integer, date, text, bytea)',
        'sharing_emergency_close()', 'sharing_emergencies(uuid, boolean, integer)',
        'sharing_emergency_review(uuid, text, text)',
        'sharing_watches(uuid, uuid)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format(
            'GRANT EXECUTE ON FUNCTION %s TO thuisroute_web, thuisroute_worker', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
