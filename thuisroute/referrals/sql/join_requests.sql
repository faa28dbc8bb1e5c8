-- Of the dossiers that are shared with the actor: those of a person with one of these
-- keys. It tells nothing that the actor may not see already.
CREATE FUNCTION referrals_shared_by_key(keys bytea[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT DISTINCT k.resident_id
    FROM residents_personkey k
    JOIN sharing_grant g ON g.resident_id = k.resident_id
    WHERE k.region_id = kernel_actor_region() AND k.value = ANY (keys)
      AND g.party_id = kernel_actor_party() AND g.role = kernel_actor_role()
      AND g.period @> kernel_today() AND 'identity' = ANY (g.domains)
$$;
REVOKE EXECUTE ON FUNCTION referrals_shared_by_key(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referrals_shared_by_key(bytea[]) TO thuisroute_web;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION referrals_shared_by_key(bytea[]) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;

-- The asking party sees its own requests; the mediators of the region see all.
ALTER TABLE referrals_joinrequest ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals_joinrequest FORCE ROW LEVEL SECURITY;
CREATE POLICY asker_and_mediator_see ON referrals_joinrequest FOR SELECT
    TO thuisroute_web
    USING (region_id = (SELECT kernel_actor_region())
           AND (party_id = (SELECT kernel_actor_party())
                OR (SELECT kernel_actor_role()) = 'mediator'));
CREATE POLICY asker_asks ON referrals_joinrequest FOR INSERT TO thuisroute_web
    WITH CHECK (region_id = (SELECT kernel_actor_region()) AND state = 'asked'
                AND (party_id = (SELECT kernel_actor_party())
                     OR (SELECT kernel_actor_role()) = 'mediator'));
CREATE POLICY mediator_decides ON referrals_joinrequest FOR UPDATE TO thuisroute_web
    USING (region_id = (SELECT kernel_actor_region())
           AND (SELECT kernel_actor_role()) = 'mediator');
CREATE POLICY asker_uses ON referrals_joinrequest FOR UPDATE TO thuisroute_web
    USING (party_id = (SELECT kernel_actor_party()) AND state = 'distinct')
    WITH CHECK (party_id = (SELECT kernel_actor_party()) AND state = 'used');
CREATE POLICY worker_maintains ON referrals_joinrequest TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON referrals_joinrequest TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON referrals_joinrequest TO thuisroute_worker;

ALTER TABLE referrals_joinstep ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals_joinstep FORCE ROW LEVEL SECURITY;
CREATE POLICY with_its_request ON referrals_joinstep TO thuisroute_web
    USING (record_id IN (SELECT id FROM referrals_joinrequest));
CREATE POLICY worker_maintains ON referrals_joinstep TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referrals_joinstep TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON referrals_joinstep TO thuisroute_worker;
