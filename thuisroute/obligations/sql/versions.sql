-- What a version would do is counted by the worker, who may count over every dossier;
-- whoever asked reads counts. Only the programme's own people ask and tick.
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['obligations_versionpreview', 'obligations_versionmove']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_region_select ON %I FOR SELECT '
            'TO thuisroute_web USING (region_id = (SELECT kernel_actor_region()))', t);
        EXECUTE format('CREATE POLICY programme_insert ON %I FOR INSERT '
            'TO thuisroute_web WITH CHECK (region_id = (SELECT kernel_actor_region()) '
            'AND (SELECT kernel_actor_role()) = ''programme_manager'')', t);
        EXECUTE format('CREATE POLICY worker_maintains ON %I TO thuisroute_worker '
            'USING (true) WITH CHECK (true)', t);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO thuisroute_web', t);
        EXECUTE format('GRANT SELECT, UPDATE ON %I TO thuisroute_worker', t);
    END LOOP;
END $$;
