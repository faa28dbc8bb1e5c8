-- Kept as it was on the day of the evaluation: read by the region, written by who
-- evaluates the agreement, changed by nobody.
ALTER TABLE obligations_evaluationevidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligations_evaluationevidence FORCE ROW LEVEL SECURITY;
CREATE POLICY own_region_select ON obligations_evaluationevidence FOR SELECT
    TO thuisroute_web USING (region_id = (SELECT kernel_actor_region()));
CREATE POLICY evaluator_insert ON obligations_evaluationevidence FOR INSERT
    TO thuisroute_web WITH CHECK (
        region_id = (SELECT kernel_actor_region())
        AND (SELECT kernel_actor_role()) IN ('mediator', 'programme_manager'));
CREATE POLICY worker_maintains ON obligations_evaluationevidence TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON obligations_evaluationevidence TO thuisroute_web;
GRANT SELECT ON obligations_evaluationevidence TO thuisroute_worker;
