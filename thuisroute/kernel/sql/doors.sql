-- Nobody may do anything by default; then exactly what each role needs.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO thuisroute_web, thuisroute_worker, thuisroute_audit;
GRANT SELECT, INSERT, UPDATE ON kernel_audit, kernel_audit_head TO thuisroute_audit;
GRANT SELECT ON kernel_session, kernel_clock TO thuisroute_audit;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kernel_now(), kernel_today(), kernel_tick(),
    kernel_actor_user(), kernel_actor_party(), kernel_actor_role(),
    kernel_actor_region(), kernel_begin(text), kernel_close_session(),
    kernel_record(text, text, text, uuid, text, text, jsonb, text)
    TO thuisroute_web, thuisroute_worker;
GRANT EXECUTE ON FUNCTION kernel_open_session(
    bytea, uuid, uuid, uuid, text, uuid, interval, interval, bytea)
    TO thuisroute_web, thuisroute_worker;
GRANT EXECUTE ON FUNCTION kernel_running_session(), kernel_now(),
    kernel_audit_digest(kernel_audit) TO thuisroute_audit;
GRANT EXECUTE ON FUNCTION kernel_audit_faults(), kernel_clear_sessions() TO thuisroute_worker;
-- The functions that write the log belong to a role that owns nothing else and
-- cannot log in.
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION kernel_record(text, text, text, uuid, text, text, jsonb, text)
    OWNER TO thuisroute_audit;
ALTER FUNCTION kernel_audit_faults() OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
