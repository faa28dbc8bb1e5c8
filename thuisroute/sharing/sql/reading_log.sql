-- Reading the log is for privacy officers: who looked, when, at which page and why, with
-- residents by their number; of the own party's people, the transfer point's of the
-- region. Each way of asking is written apart, so that each has its index; a page of the
-- log (`most`) reads no further than it shows. `upto` is the last line of the page before.
CREATE FUNCTION sharing_watched_lines(
    one_resident uuid, one_person uuid, one_party uuid, since timestamptz,
    until timestamptz, upto bigint, most integer)
RETURNS TABLE (id bigint, at timestamptz, user_id uuid, role text, party_id uuid,
               action text, page text, whose uuid[], purpose text, ground text,
               outcome text, emergency boolean, origin text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
    region uuid := kernel_actor_region();
    own uuid := kernel_actor_party();
    whole_region boolean := EXISTS (
        SELECT FROM parties_party p WHERE p.id = own AND p.kind = 'transfer_point');
    one uuid := CASE WHEN whole_region THEN one_party ELSE own END;
BEGIN
    IF kernel_actor_role() IS DISTINCT FROM 'privacy_officer'
       OR NOT whole_region AND one_party <> own THEN
        RETURN;
    END IF;
    IF one_resident IS NOT NULL THEN
        RETURN QUERY
            (SELECT a.id, a.at, a.user_id, a.role, a.party_id, a.action,
                   coalesce(a.details->>'page', a.object_kind),
                   array_remove(a.subjects || a.subject_id, NULL), a.purpose, a.ground,
                   a.outcome, a.emergency, a.origin
            FROM kernel_audit a
            WHERE a.subject_id = one_resident
              AND a.region_id = region AND a.at >= since AND a.at <= until
              AND (a.at < until OR a.id < upto)
              AND (one_person IS NULL OR a.user_id = one_person)
              AND (one IS NULL OR a.party_id = one)
            ORDER BY a.at DESC, a.id DESC LIMIT most)
            UNION ALL
            (SELECT a.id, a.at, a.user_id, a.role, a.party_id, a.action,
                   coalesce(a.details->>'page', a.object_kind),
                   array_remove(a.subjects || a.subject_id, NULL), a.purpose, a.ground,
                   a.outcome, a.emergency, a.origin
            FROM kernel_audit a
            WHERE a.subjects @> ARRAY[one_resident] AND a.subjects <> '{}'
              AND a.region_id = region AND a.at >= since AND a.at <= until
              AND (a.at < until OR a.id < upto)
              AND (one_person IS NULL OR a.user_id = one_person)
              AND (one IS NULL OR a.party_id = one)
            ORDER BY a.at DESC, a.id DESC LIMIT most);
    ELSIF one_person IS NOT NULL THEN
        RETURN QUERY
            SELECT a.id, a.at, a.user_id, a.role, a.party_id, a.action,
                   coalesce(a.details->>'page', a.object_kind),
                   array_remove(a.subjects || a.subject_id, NULL), a.purpose, a.ground,
                   a.outcome, a.emergency, a.origin
            FROM kernel_audit a
            WHERE a.user_id = one_person
              AND a.region_id = region AND a.at >= since AND a.at <= until
              AND (a.at < until OR a.id < upto)
              AND (one IS NULL OR a.party_id = one)
            ORDER BY a.at DESC, a.id DESC LIMIT most;
    ELSIF one IS NOT NULL THEN
        RETURN QUERY
            SELECT a.id, a.at, a.user_id, a.role, a.party_id, a.action,
                   coalesce(a.details->>'page', a.object_kind),
                   array_remove(a.subjects || a.subject_id, NULL), a.purpose, a.ground,
                   a.outcome, a.emergency, a.origin
            FROM kernel_audit a
            WHERE a.party_id = one
              AND a.region_id = region AND a.at >= since AND a.at <= until
              AND (a.at < until OR a.id < upto)
            ORDER BY a.at DESC, a.id DESC LIMIT most;
    ELSE
        RETURN QUERY
            SELECT a.id, a.at, a.user_id, a.role, a.party_id, a.action,
                   coalesce(a.details->>'page', a.object_kind),
                   array_remove(a.subjects || a.subject_id, NULL), a.purpose, a.ground,
                   a.outcome, a.emergency, a.origin
            FROM kernel_audit a
            WHERE true
              AND a.region_id = region AND a.at >= since AND a.at <= until
              AND (a.at < until OR a.id < upto)
            ORDER BY a.at DESC, a.id DESC LIMIT most;
    END IF;
END $$;

-- A page of the log, newest first, with names; of a long list of residents ten.
CREATE FUNCTION sharing_log(
    one_resident uuid, one_person uuid, one_party uuid, since timestamptz,
    until timestamptz, upto bigint, most integer)
RETURNS TABLE (id bigint, at timestamptz, user_name text, role text, party_name text,
               action text, page text, numbers text[], residents uuid[], whose integer,
               purpose text, ground text, outcome text, emergency boolean, origin text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT l.id, l.at, u.name, l.role, p.name, l.action, l.page,
           (SELECT array_agg(r.number::text ORDER BY r.number)
            FROM residents_resident r WHERE r.id = ANY (few.few)),
           few.few, cardinality(l.whose), l.purpose, l.ground, l.outcome, l.emergency,
           l.origin
    FROM sharing_watched_lines(
        one_resident, one_person, one_party, since, until, upto, most) l
    CROSS JOIN LATERAL (
        SELECT CASE WHEN one_resident IS NULL THEN l.whose[1:10]
                    ELSE ARRAY[one_resident] END AS few) few
    LEFT JOIN parties_user u ON u.id = l.user_id
    LEFT JOIN parties_party p ON p.id = l.party_id
    ORDER BY l.at DESC, l.id DESC LIMIT most
$$;

-- Who saw what of whom between two moments: what a breach report has to tell (AVG 33).
CREATE FUNCTION sharing_breach(
    one_resident uuid, one_person uuid, one_party uuid, since timestamptz,
    until timestamptz, most integer)
RETURNS TABLE (user_name text, role text, party_name text, number text, resident uuid,
               times bigint, first_at timestamptz, last_at timestamptz, actions text[],
               pages text[], purposes text[], grounds text[], emergency boolean,
               lines bigint, rows_in_all bigint, people bigint, residents bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH seen AS MATERIALIZED (
        SELECT l.user_id, l.role, l.party_id, w.whose, count(*) AS times,
               min(l.at) AS first_at, max(l.at) AS last_at,
               array_agg(DISTINCT l.action) AS actions,
               array_agg(DISTINCT l.page) AS pages,
               array_agg(DISTINCT l.purpose) AS purposes,
               array_agg(DISTINCT l.ground) AS grounds, bool_or(l.emergency) AS emergency
        FROM sharing_watched_lines(
            one_resident, one_person, one_party, since, until, NULL, NULL) l
        CROSS JOIN LATERAL unnest(l.whose) AS w (whose)
        WHERE l.outcome = 'done' AND (one_resident IS NULL OR w.whose = one_resident)
        GROUP BY l.user_id, l.role, l.party_id, w.whose
    ), total AS (
        SELECT sum(times) AS lines, count(*) AS rows_in_all,
               count(DISTINCT user_id) AS people, count(DISTINCT whose) AS residents
        FROM seen
    )
    SELECT u.name, s.role, p.name, r.number, s.whose, s.times, s.first_at, s.last_at,
           s.actions, s.pages, s.purposes, s.grounds, s.emergency, t.lines::bigint,
           t.rows_in_all, t.people, t.residents
    FROM (SELECT * FROM seen ORDER BY last_at DESC LIMIT most) s
    CROSS JOIN total t
    LEFT JOIN parties_user u ON u.id = s.user_id
    LEFT JOIN parties_party p ON p.id = s.party_id
    LEFT JOIN residents_resident r ON r.id = s.whose
    ORDER BY s.last_at DESC
$$;

-- A resident by dossier number, for who watches; null when there is none.
CREATE FUNCTION sharing_resident_numbered(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.id FROM residents_resident r
    WHERE kernel_actor_role() = 'privacy_officer' AND r.region_id = kernel_actor_region()
      AND r.number = wanted
$$;

-- Who works, or worked, at a party that is watched over, by address or part of a name.
CREATE FUNCTION sharing_people_watched(wanted text, most integer)
RETURNS TABLE (id uuid, name text, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT u.id, u.name, u.email FROM parties_user u
    WHERE (lower(u.email) = lower(wanted)
           OR strpos(lower(u.name), lower(wanted)) > 0)
      AND EXISTS (
        SELECT FROM parties_seat s JOIN parties_party p ON p.id = s.party_id
        WHERE s.user_id = u.id AND sharing_watches(p.id, p.region_id))
    ORDER BY lower(u.email) <> lower(wanted), u.name LIMIT most
$$;
GRANT SELECT ON parties_seat TO thuisroute_audit;

CREATE INDEX kernel_audit_by_party ON kernel_audit (party_id, at DESC);

DO $$
DECLARE f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH f IN ARRAY ARRAY[
        'sharing_watched_lines(uuid, uuid, uuid, timestamptz, timestamptz, bigint,
                               integer)',
        'sharing_log(uuid, uuid, uuid, timestamptz, timestamptz, bigint, integer)',
        'sharing_breach(uuid, uuid, uuid, timestamptz, timestamptz, integer)',
        'sharing_resident_numbered(text)',
        'sharing_people_watched(text, integer)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
    GRANT EXECUTE ON FUNCTION
        sharing_log(uuid, uuid, uuid, timestamptz, timestamptz, bigint, integer),
        sharing_breach(uuid, uuid, uuid, timestamptz, timestamptz, integer),
        sharing_resident_numbered(text), sharing_people_watched(text, integer) TO thuisroute_web, thuisroute_worker;
END $$;
