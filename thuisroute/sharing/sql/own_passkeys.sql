-- Who has shown a passkey of an account comes in like who used a link of it: while the
-- account runs. There is no actor to go by yet, so this asks a proof.
CREATE FUNCTION sharing_open_account(account uuid, proof bytea)
RETURNS TABLE (id uuid, resident uuid, region uuid, kind text, language text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'own file: passkey', account), proof);
    RETURN QUERY
        SELECT a.id, a.resident_id, a.region_id, a.kind::text, a.language::text
        FROM sharing_ownaccount a
        WHERE a.id = account AND a.since <= kernel_today()
          AND (a.until IS NULL OR a.until > kernel_today());
END $$;
REVOKE EXECUTE ON FUNCTION sharing_open_account(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_open_account(uuid, bytea) TO thuisroute_web;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION sharing_open_account(uuid, bytea) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;

-- As before, and with what is open the keys go as well.
CREATE OR REPLACE FUNCTION sharing_close_account(account uuid, proof bytea)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE ended bigint;
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'own file: close', account), proof);
    DELETE FROM parties_passkey p
    WHERE p.owner_kind = 'resident' AND p.owner_id = account;
    UPDATE kernel_session s SET closed_at = kernel_now()
    WHERE s.user_id = account AND s.closed_at IS NULL AND s.expires_at > kernel_now();
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END $$;

-- Whoever erases an account erases its keys: no row of it points at them.
CREATE FUNCTION sharing_forget_passkeys() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    DELETE FROM parties_passkey p
    WHERE p.owner_kind = 'resident' AND p.owner_id = OLD.id;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION sharing_forget_passkeys() FROM PUBLIC;
CREATE TRIGGER an_account_takes_its_passkeys_along AFTER DELETE ON sharing_ownaccount
    FOR EACH ROW EXECUTE FUNCTION sharing_forget_passkeys();
