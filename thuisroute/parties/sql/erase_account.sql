-- An account whose person left: name and ways to reach them go, the number stays, so
-- that the log still holds together. For the worker only.
CREATE FUNCTION parties_erase_accounts(term interval) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE gone uuid[];
BEGIN
    SELECT coalesce(array_agg(left_on.user_id), '{}') INTO gone FROM (
        SELECT s.user_id FROM parties_seat s JOIN parties_user u ON u.id = s.user_id
        WHERE u.name <> '' GROUP BY s.user_id
        HAVING bool_and(s.until IS NOT NULL)
           AND max(s.until) + term <= kernel_today()
        ORDER BY s.user_id LIMIT 500
    ) left_on;
    DELETE FROM parties_password p WHERE p.user_id = ANY (gone);
    DELETE FROM parties_secondfactor f WHERE f.user_id = ANY (gone);
    DELETE FROM parties_passkey p WHERE p.owner_id = ANY (gone);
    DELETE FROM parties_federatedidentity i WHERE i.user_id = ANY (gone);
    -- Used or not, nobody can come in by it any more.
    DELETE FROM parties_invitation i WHERE i.until + interval '1 month' < kernel_now();
    UPDATE parties_user u SET name = '', phone = '', language = 'nl',
        last_login = NULL, is_active = false, email = u.id || '@erased.invalid'
    WHERE u.id = ANY (gone);
    RETURN cardinality(gone);
END $$;
REVOKE EXECUTE ON FUNCTION parties_erase_accounts(interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parties_erase_accounts(interval) TO thuisroute_worker;
