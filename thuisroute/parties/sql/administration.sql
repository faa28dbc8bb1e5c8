-- Who works where decides what everybody sees, so pages cannot change it: accounts and
-- seats are given by the worker. Parties are kept by the administrator of their region,
-- and of an account a page changes its own reader's language only.
REVOKE INSERT, UPDATE ON parties_user, parties_seat FROM thuisroute_web;
GRANT UPDATE (language) ON parties_user TO thuisroute_web;

ALTER TABLE parties_user ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON parties_user FOR SELECT USING (true);
CREATE POLICY own_account ON parties_user FOR UPDATE TO thuisroute_web
    USING (id = (SELECT kernel_actor_user()));
CREATE POLICY worker_maintains ON parties_user TO thuisroute_worker
    USING (true) WITH CHECK (true);

ALTER TABLE parties_party ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON parties_party FOR SELECT USING (true);
CREATE POLICY administrator_adds ON parties_party FOR INSERT TO thuisroute_web
    WITH CHECK (region_id = (SELECT kernel_actor_region())
                AND (SELECT kernel_actor_role()) = 'administrator');
CREATE POLICY administrator_changes ON parties_party FOR UPDATE TO thuisroute_web
    USING (region_id = (SELECT kernel_actor_region())
           AND (SELECT kernel_actor_role()) = 'administrator');
CREATE POLICY worker_maintains ON parties_party TO thuisroute_worker
    USING (true) WITH CHECK (true);
