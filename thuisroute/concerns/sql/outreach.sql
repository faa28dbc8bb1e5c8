-- The role of the outreach worker at the party that was sent, and the person who gave the
-- assignment, in the role in which that was done. Residents themselves do not read it
-- while it runs: that would tell them who reported (AVG art. 15, fourth paragraph).
ALTER TABLE concerns_outreachfile ENABLE ROW LEVEL SECURITY;
ALTER TABLE concerns_outreachfile FORCE ROW LEVEL SECURITY;
CREATE POLICY sent_or_sender ON concerns_outreachfile TO thuisroute_web
    USING (region_id = (SELECT kernel_actor_region())
           AND ((assigned_to_id = (SELECT kernel_actor_party())
                 AND worker_role = (SELECT kernel_actor_role()))
                OR (given_by = (SELECT kernel_actor_user())
                    AND municipality_id = (SELECT kernel_actor_party())
                    AND giver_role = (SELECT kernel_actor_role()))))
    WITH CHECK (region_id = (SELECT kernel_actor_region())
           AND ((assigned_to_id = (SELECT kernel_actor_party())
                 AND worker_role = (SELECT kernel_actor_role()))
                OR (given_by = (SELECT kernel_actor_user())
                    AND municipality_id = (SELECT kernel_actor_party())
                    AND giver_role = (SELECT kernel_actor_role()))));
CREATE POLICY worker_maintains ON concerns_outreachfile TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON concerns_outreachfile TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON concerns_outreachfile TO thuisroute_worker;

-- Whoever knows the person privately sees no file that is linked to their dossier.
CREATE POLICY not_shut_out ON concerns_outreachfile AS RESTRICTIVE FOR ALL
    TO thuisroute_web
    USING (resident_id IS NULL
           OR resident_id <> ALL ((SELECT sharing_shut_out())::uuid[]));

DO $$
DECLARE inside record;
BEGIN
    FOR inside IN
        SELECT * FROM (VALUES ('concerns_outreachsignal', 'file_id'),
                              ('concerns_contactattempt', 'file_id'),
                              ('concerns_outreachstep', 'record_id')) AS t (name, key)
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', inside.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', inside.name);
        EXECUTE format(
            'CREATE POLICY with_its_file ON %I TO thuisroute_web '
            'USING (%I IN (SELECT id FROM concerns_outreachfile))',
            inside.name, inside.key);
        EXECUTE format(
            'CREATE POLICY worker_maintains ON %I TO thuisroute_worker '
            'USING (true) WITH CHECK (true)', inside.name);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO thuisroute_web', inside.name);
        EXECUTE format(
            'GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO thuisroute_worker',
            inside.name);
    END LOOP;
END $$;
