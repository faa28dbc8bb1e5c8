-- Residents object to a refusal of priority and take that back; they decide nothing. Which
-- step may follow is asked of the rows themselves, by a function, since a policy cannot ask
-- its own table. It is volatile, so that it also sees what the same statement added.
CREATE FUNCTION referrals_own_objection(
    of_referral uuid, of_resident uuid, about text, was text, becomes text,
    moment timestamptz)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    newest referrals_prioritystep;
    decision referrals_prioritystep;
BEGIN
    IF of_resident IS DISTINCT FROM kernel_actor_subject() OR NOT EXISTS (
        SELECT FROM referrals_referral r
        WHERE r.id = of_referral AND r.resident_id = of_resident
          AND r.state NOT IN ('housed', 'closed'))
    THEN
        RETURN false;
    END IF;
    SELECT * INTO newest FROM referrals_prioritystep p
        WHERE p.record_id = of_referral ORDER BY p.at DESC, p.id DESC LIMIT 1;
    SELECT * INTO decision FROM referrals_prioritystep p
        WHERE p.record_id = of_referral
          AND p.to_state IN ('granted', 'refused', 'ended')
        ORDER BY p.at DESC, p.id DESC LIMIT 1;
    RETURN newest.to_state = was AND newest.category = about
        AND moment >= newest.at AND moment <= kernel_now()
        AND (was, becomes) IN (
            ('refused', 'objected'), ('withdrawn', 'objected'), ('objected', 'withdrawn'))
        -- The answer to an objection is not objected to once more.
        AND (becomes = 'withdrawn' OR decision.from_state <> 'objected');
END $$;
REVOKE EXECUTE ON FUNCTION
    referrals_own_objection(uuid, uuid, text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    referrals_own_objection(uuid, uuid, text, text, text, timestamptz)
    TO thuisroute_web;
CREATE POLICY functions_ask ON referrals_prioritystep FOR SELECT
    TO thuisroute_audit USING (true);
CREATE POLICY functions_ask ON referrals_referral FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT ON referrals_prioritystep TO thuisroute_audit;
GRANT SELECT (id, resident_id, state) ON referrals_referral TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION referrals_own_objection(uuid, uuid, text, text, text, timestamptz)
    OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;

CREATE POLICY own_file_object ON referrals_prioritystep FOR INSERT TO thuisroute_web
    WITH CHECK (
        resident_id = (SELECT kernel_actor_subject())
        AND by_user = (SELECT kernel_actor_user())
        AND by_party = (SELECT kernel_actor_party())
        AND "on" = (SELECT kernel_today()) AND note = ''
        AND referrals_own_objection(
            record_id, resident_id, category, from_state, to_state, at));
