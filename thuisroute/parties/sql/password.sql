-- Nobody reads or writes the table itself. As with the second factor the functions ask a
-- proof that only the program can make, because before signing in there is no actor to
-- go by: injected SQL finds no hash to guess at, and puts none in the place of another.
CREATE FUNCTION parties_password(person uuid, proof bytea) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'password: look', person), proof);
    RETURN (SELECT p.hash FROM parties_password p WHERE p.user_id = person);
END $$;

CREATE FUNCTION parties_set_password(person uuid, hash text, proof bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'password: set', person, hash), proof);
    INSERT INTO parties_password AS p (user_id, hash) VALUES (person, $2)
    ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash;
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'parties_password(uuid, bytea)',
        'parties_set_password(uuid, text, bytea)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format(
            'GRANT EXECUTE ON FUNCTION %s TO thuisroute_web, thuisroute_worker', f);
    END LOOP;
END $$;
