-- What somebody outside reports: read by the role that was named at the organisation to
-- which it went, and by nobody else. It names no resident: who lives somewhere is known
-- only once a concern is made of it, and then by the concern.
ALTER TABLE concerns_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE concerns_report FORCE ROW LEVEL SECURITY;
CREATE POLICY receiver_reads ON concerns_report FOR SELECT TO thuisroute_web
    USING (party_id = (SELECT kernel_actor_party())
           AND role = (SELECT kernel_actor_role()));
CREATE POLICY receiver_works ON concerns_report FOR UPDATE TO thuisroute_web
    USING (party_id = (SELECT kernel_actor_party())
           AND role = (SELECT kernel_actor_role()))
    WITH CHECK (party_id = (SELECT kernel_actor_party())
                AND role = (SELECT kernel_actor_role()));
CREATE POLICY worker_maintains ON concerns_report TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (concern_id, handled_on) ON concerns_report TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON concerns_report TO thuisroute_worker;

ALTER TABLE concerns_reportanswer ENABLE ROW LEVEL SECURITY;
ALTER TABLE concerns_reportanswer FORCE ROW LEVEL SECURITY;
CREATE POLICY with_its_report ON concerns_reportanswer TO thuisroute_web
    USING (report_id IN (SELECT id FROM concerns_report));
CREATE POLICY worker_maintains ON concerns_reportanswer TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON concerns_reportanswer TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON concerns_reportanswer TO thuisroute_worker;

-- Whoever reports has no login: these functions ask a proof that only the program makes,
-- write one row, and tell of the one report whose code is known.
CREATE POLICY functions_take_in ON concerns_report FOR INSERT TO thuisroute_audit
    WITH CHECK (true);
CREATE POLICY functions_tell ON concerns_report FOR SELECT TO thuisroute_audit
    USING (true);
CREATE POLICY functions_tell ON concerns_reportanswer FOR SELECT TO thuisroute_audit
    USING (true);
CREATE POLICY functions_answer ON concerns_reportanswer FOR INSERT TO thuisroute_audit
    WITH CHECK (true);
CREATE POLICY functions_close ON concerns_report FOR UPDATE TO thuisroute_audit
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON concerns_report, concerns_reportanswer TO thuisroute_audit;
GRANT UPDATE (handled_on, party_id, role) ON concerns_report TO thuisroute_audit;

CREATE FUNCTION concerns_hand_in(
    receiver uuid, receiver_role text, about text, place text, said text, who text,
    reach text, secret bytea, proof bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'report: hand in', receiver, encode(secret, 'hex')), proof);
    INSERT INTO concerns_report (
        id, region_id, party_id, role, kind, whereabouts, words, reporter, reach,
        code_hash, reported_on)
    SELECT gen_random_uuid(), p.region_id, p.id, receiver_role, about, place, said,
           who, reach, secret, kernel_today()
    FROM parties_party p WHERE p.id = receiver AND p.active
    -- Sent twice it is there once.
    ON CONFLICT (code_hash) DO NOTHING;
END $$;

-- To another organisation of the region; whoever passed it on does not see it any more,
-- which a policy for changing rows cannot let happen.
CREATE FUNCTION concerns_pass_on(report uuid, receiver uuid, receiver_role text,
                                 proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'report: pass on', report, receiver, receiver_role), proof);
    UPDATE concerns_report r SET party_id = p.id, role = receiver_role
    FROM parties_party p
    WHERE r.id = report AND p.id = receiver AND p.region_id = r.region_id
      AND r.party_id = kernel_actor_party() AND r.role = kernel_actor_role();
    RETURN FOUND;
END $$;

-- Dates and answers only: not what was said, so that a code that is found tells little.
CREATE FUNCTION concerns_report_told(code bytea)
RETURNS TABLE (reported_on date, answered_on date, answer text, words text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.reported_on, (a.given_at AT TIME ZONE 'Europe/Amsterdam')::date,
           a.answer::text, a.words
    FROM concerns_report r LEFT JOIN concerns_reportanswer a ON a.report_id = r.id
    WHERE r.code_hash = code
    ORDER BY a.given_at, a.id
$$;

-- Whoever closes a concern may not be who received the report: the reporter hears of it
-- all the same, by one answer that was chosen from a list.
CREATE FUNCTION concerns_tell_reporter(concern uuid, chosen text, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'report: tell', concern, chosen), proof);
    INSERT INTO concerns_reportanswer (id, report_id, answer, words, given_at, given_by)
    SELECT gen_random_uuid(), r.id, chosen, '', kernel_now(), kernel_actor_user()
    FROM concerns_report r WHERE r.concern_id = concern;
    UPDATE concerns_report r SET handled_on = kernel_today()
    WHERE r.concern_id = concern;
    RETURN FOUND;
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH f IN ARRAY ARRAY[
        'concerns_hand_in(uuid, text, text, text, text, text, text, bytea, bytea)',
        'concerns_pass_on(uuid, uuid, text, bytea)', 'concerns_report_told(bytea)',
        'concerns_tell_reporter(uuid, text, bytea)']::regprocedure[]
    LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_web', f);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
