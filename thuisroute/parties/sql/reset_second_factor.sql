-- Since when these people have a second factor; who has none is left out.
CREATE FUNCTION parties_linked_since(people uuid[], proof bytea)
RETURNS TABLE (person uuid, since date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'second factor: since', array_to_string(people, ',')), proof);
    RETURN QUERY SELECT f.user_id, f.confirmed_on
    FROM parties_secondfactor f WHERE f.user_id = ANY (people);
END $$;

-- Without its phone the person links another at the next sign-in. What was open with
-- the old one ends: how many sessions, or nothing when there was no factor.
CREATE FUNCTION parties_reset_second_factor(person uuid, proof bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE ended bigint;
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'second factor: reset', person), proof);
    DELETE FROM parties_secondfactor f WHERE f.user_id = person;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    UPDATE kernel_session s SET closed_at = kernel_now()
    WHERE s.user_id = person AND s.closed_at IS NULL AND s.expires_at > kernel_now();
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'parties_linked_since(uuid[], bytea)',
        'parties_reset_second_factor(uuid, bytea)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_web', f);
    END LOOP;
END $$;
