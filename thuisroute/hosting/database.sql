-- Rights inside one database of Thuisroute. Run in that database, as a superuser.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO
    thuisroute_web, thuisroute_worker, thuisroute_audit, thuisroute_backup;
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO thuisroute_owner, thuisroute_web, '
        'thuisroute_worker, thuisroute_backup', current_database()
    );
END $$;
