-- A write that arrives twice (double click, back button, retry after a cut line)
-- has one effect: the second finds the receipt of the first.
CREATE TABLE kernel_receipt (
    user_id uuid NOT NULL,
    key uuid NOT NULL,
    path text NOT NULL,
    location text NOT NULL DEFAULT '',
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, key)
);
ALTER TABLE kernel_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE kernel_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY own_receipts_read ON kernel_receipt FOR SELECT TO thuisroute_web
    USING (user_id = (SELECT kernel_actor_user()));
CREATE POLICY own_receipts_add ON kernel_receipt FOR INSERT TO thuisroute_web
    WITH CHECK (user_id = (SELECT kernel_actor_user()));
CREATE POLICY own_receipts_fill ON kernel_receipt FOR UPDATE TO thuisroute_web
    USING (user_id = (SELECT kernel_actor_user()));
CREATE POLICY own_receipts_drop ON kernel_receipt FOR DELETE TO thuisroute_web
    USING (user_id = (SELECT kernel_actor_user()));
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel_receipt TO thuisroute_web;
CREATE POLICY worker_clears_receipts ON kernel_receipt TO thuisroute_worker USING (true);
GRANT SELECT, DELETE ON kernel_receipt TO thuisroute_worker;
