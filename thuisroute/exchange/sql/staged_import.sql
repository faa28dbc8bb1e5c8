-- A staged file is its uploader's alone, in the seat of the upload, for as long as it
-- is kept.
CREATE FUNCTION kernel_actor_seat() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (kernel_running_session()).seat_id
$$;
REVOKE EXECUTE ON FUNCTION kernel_actor_seat() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kernel_actor_seat() TO thuisroute_web, thuisroute_worker;
ALTER TABLE exchange_stagedimport ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange_stagedimport FORCE ROW LEVEL SECURITY;
CREATE POLICY own_file_read ON exchange_stagedimport FOR SELECT TO thuisroute_web
    USING (seat_id = (SELECT kernel_actor_seat()) AND expires_at > (SELECT kernel_now()));
CREATE POLICY own_file_add ON exchange_stagedimport FOR INSERT TO thuisroute_web
    WITH CHECK (seat_id = (SELECT kernel_actor_seat())
                AND region_id = (SELECT kernel_actor_region()));
CREATE POLICY own_file_drop ON exchange_stagedimport FOR DELETE TO thuisroute_web
    USING (seat_id = (SELECT kernel_actor_seat()));
CREATE POLICY worker_maintains ON exchange_stagedimport TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON exchange_stagedimport TO thuisroute_web;
GRANT SELECT, DELETE ON exchange_stagedimport TO thuisroute_worker;
