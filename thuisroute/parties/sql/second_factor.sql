-- Nobody reads or writes the table itself. The functions ask a proof that only the
-- program can make, because before signing in there is no actor to go by: injected
-- SQL can neither read a secret nor put its own in the place of one.
CREATE FUNCTION parties_second_factor(person uuid, proof bytea)
RETURNS TABLE (sealed bytea, confirmed_on date, recovery_left integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'second factor: look', person), proof);
    RETURN QUERY SELECT f.sealed, f.confirmed_on, cardinality(f.recovery)
    FROM parties_secondfactor f WHERE f.user_id = person;
END $$;

-- Setting it up, or with `renewal` putting another in its place. The same one sent
-- twice (double click) changes nothing and is fine.
CREATE FUNCTION parties_set_second_factor(
    person uuid, secret bytea, step bigint, codes bytea[], mode text, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'second factor: set', person,
        encode(secret, 'hex'), step,
        (SELECT string_agg(encode(c, 'hex'), ',' ORDER BY n)
         FROM unnest(codes) WITH ORDINALITY AS given (c, n)),
        mode), proof);
    INSERT INTO parties_secondfactor AS f
        (user_id, sealed, confirmed_on, used_step, recovery)
    VALUES (person, secret, kernel_today(), step, codes)
    ON CONFLICT (user_id) DO UPDATE SET
        sealed = excluded.sealed,
        confirmed_on = excluded.confirmed_on,
        used_step = excluded.used_step,
        recovery = CASE WHEN f.sealed = excluded.sealed
                   THEN f.recovery ELSE excluded.recovery END
    WHERE CASE WHEN f.sealed = excluded.sealed
          THEN f.used_step <= excluded.used_step ELSE mode = 'renewal' END;
    RETURN FOUND;
END $$;

-- True once for each step, and never for a step before it.
CREATE FUNCTION parties_spend_step(person uuid, step bigint, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'second factor: step', person, step), proof);
    UPDATE parties_secondfactor f SET used_step = step
    WHERE f.user_id = person AND f.used_step < step;
    RETURN FOUND;
END $$;

-- True once for each recovery code.
CREATE FUNCTION parties_spend_recovery(person uuid, code bytea, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'second factor: recovery', person,
        encode(code, 'hex')), proof);
    UPDATE parties_secondfactor f SET recovery = array_remove(f.recovery, code)
    WHERE f.user_id = person AND code = ANY (f.recovery);
    RETURN FOUND;
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'parties_second_factor(uuid, bytea)',
        'parties_set_second_factor(uuid, bytea, bigint, bytea[], text, bytea)',
        'parties_spend_step(uuid, bigint, bytea)',
        'parties_spend_recovery(uuid, bytea, bytea)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_web', f);
    END LOOP;
END $$;
