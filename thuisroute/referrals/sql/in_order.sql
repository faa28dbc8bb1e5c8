-- "Is what has to be in order for this referral?" Yes or no, and nothing of what is open:
-- also for a party that reads nothing of the registration, such as the association that
-- starts a lease (P1c). It answers who holds a running grant on the resident; who asks is
-- proven by the program, since jobs act in somebody's name without a session.
CREATE FUNCTION referrals_in_order(
    of_resident uuid, of_referral uuid, conditions text, by_party uuid, by_role text,
    proof bytea)
RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', of_resident, of_referral, conditions, by_party, by_role), proof);
    RETURN EXISTS (
        SELECT FROM sharing_grant g
        WHERE g.resident_id = of_resident AND g.party_id = by_party
          AND g.role = by_role AND g.period @> kernel_today())
      AND NOT EXISTS (
        SELECT FROM referrals_readinessitem i
        WHERE i.resident_id = of_resident AND i.referral_id = of_referral
          AND i.condition = ANY (string_to_array(conditions, ','))
          AND i.met_on IS NULL AND i.not_applicable_reason = '');
END $$;
CREATE POLICY functions_ask ON referrals_readinessitem FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT (resident_id, referral_id, condition, met_on, not_applicable_reason)
    ON referrals_readinessitem TO thuisroute_audit;
REVOKE EXECUTE ON FUNCTION
    referrals_in_order(uuid, uuid, text, uuid, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    referrals_in_order(uuid, uuid, text, uuid, text, bytea)
    TO thuisroute_web, thuisroute_worker;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION referrals_in_order(uuid, uuid, text, uuid, text, bytea)
    OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
