-- The roles of Thuisroute. Run as a superuser; running it again changes nothing.
-- Passwords are set apart from this script.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY[
        'thuisroute_owner', 'thuisroute_web', 'thuisroute_worker',
        'thuisroute_audit', 'thuisroute_backup'
    ] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I', wanted);
        END IF;
    END LOOP;
END $$;

-- Owns the database and runs migrations; no page or job ever connects as owner.
ALTER ROLE thuisroute_owner LOGIN
    NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS;
-- Pages. Row security applies to it, and it may not wait long.
ALTER ROLE thuisroute_web LOGIN CONNECTION LIMIT 60
    NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS;
ALTER ROLE thuisroute_web SET statement_timeout = '15s';
ALTER ROLE thuisroute_web SET lock_timeout = '5s';
ALTER ROLE thuisroute_web SET idle_in_transaction_session_timeout = '20s';
-- Jobs: the same, with more time. What somebody asked for runs as the web role, so
-- that row security holds for it as for that person's pages; the rights of that role
-- are never simply added to the worker's own.
ALTER ROLE thuisroute_worker LOGIN CONNECTION LIMIT 20
    NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS NOINHERIT;
GRANT thuisroute_web TO thuisroute_worker;
ALTER ROLE thuisroute_worker SET statement_timeout = '10min';
ALTER ROLE thuisroute_worker SET lock_timeout = '30s';
ALTER ROLE thuisroute_worker SET idle_in_transaction_session_timeout = '5min';
-- Owns the functions that write the access log; nobody logs in as it.
ALTER ROLE thuisroute_audit NOLOGIN
    NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS;
GRANT thuisroute_audit TO thuisroute_owner;
-- Reads everything for a backup and writes nothing.
ALTER ROLE thuisroute_backup LOGIN CONNECTION LIMIT 4
    NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION BYPASSRLS;
ALTER ROLE thuisroute_backup SET default_transaction_read_only = on;
GRANT pg_read_all_data TO thuisroute_backup;
