-- A list that was asked for belongs to the seat that asked, also while it is made.
ALTER TABLE exchange_stagedexport ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange_stagedexport FORCE ROW LEVEL SECURITY;
CREATE POLICY own_list_read ON exchange_stagedexport FOR SELECT TO thuisroute_web
    USING (seat_id = (SELECT kernel_actor_seat()) AND expires_at > (SELECT kernel_now()));
CREATE POLICY own_list_ask ON exchange_stagedexport FOR INSERT TO thuisroute_web
    WITH CHECK (seat_id = (SELECT kernel_actor_seat())
                AND region_id = (SELECT kernel_actor_region()));
CREATE POLICY own_list_fill ON exchange_stagedexport FOR UPDATE TO thuisroute_web
    USING (seat_id = (SELECT kernel_actor_seat()));
CREATE POLICY own_list_drop ON exchange_stagedexport FOR DELETE TO thuisroute_web
    USING (seat_id = (SELECT kernel_actor_seat()));
-- The worker forgets lists; to read or to fill one it has to act as who asked.
CREATE POLICY worker_forgets ON exchange_stagedexport TO thuisroute_worker
    USING (true);
GRANT SELECT, INSERT, DELETE ON exchange_stagedexport TO thuisroute_web;
GRANT UPDATE (rows_done, rows_all, sealed) ON exchange_stagedexport
    TO thuisroute_web;
GRANT SELECT (id, expires_at), DELETE ON exchange_stagedexport TO thuisroute_worker;
