-- What is in an outreach file is seen with it, by the same few; nobody else learns of it.
DO $$
DECLARE inside record;
BEGIN
    FOR inside IN
        SELECT * FROM (VALUES ('concerns_outreachassignment', 'SELECT, INSERT'),
                              ('concerns_inquiry', 'SELECT, INSERT'),
                              ('concerns_exploration', 'SELECT, INSERT, UPDATE'),
                              ('concerns_reporteranswer', 'SELECT, INSERT, UPDATE'),
                              ('concerns_handover', 'SELECT, INSERT, UPDATE'))
            AS t (name, verbs)
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', inside.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', inside.name);
        EXECUTE format(
            'CREATE POLICY with_its_file ON %I TO thuisroute_web '
            'USING (file_id IN (SELECT id FROM concerns_outreachfile))',
            inside.name);
        EXECUTE format(
            'CREATE POLICY worker_maintains ON %I TO thuisroute_worker '
            'USING (true) WITH CHECK (true)', inside.name);
        EXECUTE format('GRANT %s ON %I TO thuisroute_web', inside.verbs, inside.name);
        EXECUTE format(
            'GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO thuisroute_worker',
            inside.name);
    END LOOP;
END $$;
