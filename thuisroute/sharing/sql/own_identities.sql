-- Signing in at a broker happens before there is an actor to go by, and binding must not
-- reach another account: each of these asks a proof that only the program can make.
CREATE FUNCTION sharing_account_with(subject bytea, proof bytea) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE found uuid;
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'own file: identity', encode(subject, 'hex')), proof);
    UPDATE sharing_ownidentity i SET used_at = kernel_now()
    WHERE i.subject_hash = subject RETURNING i.account_id INTO found;
    RETURN found;
END $$;

-- False where somebody has bound this person already.
CREATE FUNCTION sharing_bind_identity(account uuid, subject bytea, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws(
        '|', 'own file: bind', account, encode(subject, 'hex')), proof);
    INSERT INTO sharing_ownidentity
        (id, account_id, resident_id, subject_hash, bound_at)
    SELECT gen_random_uuid(), a.id, a.resident_id, subject, kernel_now()
    FROM sharing_ownaccount a
    WHERE a.id = account AND a.id = kernel_actor_user()
    ON CONFLICT (subject_hash) DO NOTHING;
    RETURN FOUND;
END $$;

CREATE FUNCTION sharing_drop_identities(account uuid, proof bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE dropped bigint;
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'own file: unbind', account), proof);
    DELETE FROM sharing_ownidentity i WHERE i.account_id = account;
    GET DIAGNOSTICS dropped = ROW_COUNT;
    RETURN dropped;
END $$;

ALTER TABLE sharing_ownidentity ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_ownidentity FORCE ROW LEVEL SECURITY;
CREATE POLICY own_file_select ON sharing_ownidentity FOR SELECT TO thuisroute_web
    USING (resident_id = (SELECT kernel_actor_subject()));
CREATE POLICY functions_bind ON sharing_ownidentity TO thuisroute_audit
    USING (true) WITH CHECK (true);
CREATE POLICY worker_maintains ON sharing_ownidentity TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_ownidentity TO thuisroute_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_ownidentity
    TO thuisroute_audit, thuisroute_worker;

DO $$
DECLARE f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO thuisroute_audit;
    FOREACH f IN ARRAY ARRAY[
        'sharing_account_with(bytea, bytea)', 'sharing_bind_identity(uuid, bytea, bytea)',
        'sharing_drop_identities(uuid, bytea)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format(
            'GRANT EXECUTE ON FUNCTION %s TO thuisroute_web, thuisroute_worker', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO thuisroute_audit', f);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
END $$;
