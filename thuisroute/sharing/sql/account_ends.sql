-- A session for one's own file is over when the account is: it is opened for no longer,
-- and whoever shortens or erases the account shortens what is open. So nothing is asked
-- of the account by each statement, and none after that day gets an answer.
CREATE FUNCTION sharing_account_ends(until date) RETURNS timestamptz
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT coalesce(until::timestamp AT TIME ZONE 'Europe/Amsterdam', 'infinity')
$$;

CREATE FUNCTION sharing_session_of_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    -- A colleague who makes a copy for paper reads in a session that has no account.
    NEW.expires_at := least(NEW.expires_at, (
        SELECT sharing_account_ends(a.until) FROM sharing_ownaccount a
        WHERE a.id = NEW.user_id));
    RETURN NEW;
END $$;

CREATE FUNCTION sharing_account_shortened() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    UPDATE kernel_session s
    SET expires_at = least(s.expires_at, CASE WHEN TG_OP = 'DELETE' THEN kernel_now()
        ELSE sharing_account_ends(NEW.until) END)
    WHERE s.user_id = OLD.id AND s.subject_id IS NOT NULL;
    RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION sharing_account_ends(date), sharing_session_of_account(),
    sharing_account_shortened() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_account_ends(date) TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION sharing_session_of_account() OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
CREATE TRIGGER no_longer_than_the_account BEFORE INSERT ON kernel_session
    FOR EACH ROW WHEN (NEW.subject_id IS NOT NULL)
    EXECUTE FUNCTION sharing_session_of_account();
CREATE TRIGGER a_session_ends_with_its_account
    AFTER UPDATE OF until OR DELETE ON sharing_ownaccount
    FOR EACH ROW EXECUTE FUNCTION sharing_account_shortened();
