-- As with the second factor: nobody reads or writes the table itself, and the functions
-- ask a proof that only the program can make.
CREATE FUNCTION parties_passkeys(kind text, owner uuid, proof bytea)
RETURNS TABLE (id uuid, credential bytea, public_key bytea, name text,
               added_at timestamptz, used_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'passkeys: look', kind, owner), proof);
    RETURN QUERY SELECT p.id, p.credential, p.public_key, p.name::text,
                        p.added_at, p.used_at
    FROM parties_passkey p WHERE p.owner_kind = kind AND p.owner_id = owner
    ORDER BY p.added_at, p.id;
END $$;

-- Whose passkey this is, for who signs in with nothing else.
CREATE FUNCTION parties_passkey_owner(
    given bytea, proof bytea, OUT kind text, OUT owner uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'passkey: whose', encode(given, 'hex')), proof);
    SELECT p.owner_kind, p.owner_id INTO kind, owner
    FROM parties_passkey p WHERE p.credential = given;
END $$;

-- False when it is known already or the owner has ten.
CREATE FUNCTION parties_add_passkey(
    kind text, owner uuid, given bytea, half bytea, signs bigint, named text,
    proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'passkey: add', kind, owner,
        encode(given, 'hex'), encode(half, 'hex'), signs, named), proof);
    PERFORM pg_advisory_xact_lock(hashtextextended(owner::text, 3));
    INSERT INTO parties_passkey AS p (id, owner_kind, owner_id, credential, public_key,
        sign_count, name, added_at)
    SELECT gen_random_uuid(), kind, owner, given, half, signs, named, kernel_now()
    WHERE (SELECT count(*) FROM parties_passkey o
           WHERE o.owner_kind = kind AND o.owner_id = owner) < 10
    ON CONFLICT (credential) DO NOTHING;
    RETURN FOUND;
END $$;

-- True once for each question, since a question from before the last use is spent; and
-- never when the device counted and the count did not go up.
CREATE FUNCTION parties_use_passkey(
    passkey uuid, signs bigint, asked_at text, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'passkey: use', passkey, signs, asked_at), proof);
    UPDATE parties_passkey p SET sign_count = signs, used_at = kernel_now()
    WHERE p.id = passkey
      AND (p.used_at IS NULL OR p.used_at < asked_at::timestamptz)
      AND (signs > p.sign_count OR (signs = 0 AND p.sign_count = 0));
    RETURN FOUND;
END $$;

CREATE FUNCTION parties_rename_passkey(
    kind text, owner uuid, passkey uuid, named text, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'passkey: rename', kind, owner, passkey, named), proof);
    UPDATE parties_passkey p SET name = named
    WHERE p.id = passkey AND p.owner_kind = kind AND p.owner_id = owner;
    RETURN FOUND;
END $$;

CREATE FUNCTION parties_remove_passkey(
    kind text, owner uuid, passkey uuid, proof bytea)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'passkey: remove', kind, owner, passkey), proof);
    DELETE FROM parties_passkey p
    WHERE p.id = passkey AND p.owner_kind = kind AND p.owner_id = owner;
    RETURN FOUND;
END $$;

-- What each of these people signs in with besides the password; who has nothing is
-- left out.
DROP FUNCTION parties_linked_since(uuid[], bytea);
CREATE FUNCTION parties_factors(people uuid[], proof bytea)
RETURNS TABLE (person uuid, phone_since date, passkeys bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'factors: look', array_to_string(people, ',')), proof);
    RETURN QUERY
    SELECT asked.one, f.confirmed_on, kept.number
    FROM unnest(people) AS asked (one)
    LEFT JOIN parties_secondfactor f ON f.user_id = asked.one
    CROSS JOIN LATERAL (
        SELECT count(*) AS number FROM parties_passkey p
        WHERE p.owner_kind = 'staff' AND p.owner_id = asked.one) kept
    WHERE f.user_id IS NOT NULL OR kept.number > 0;
END $$;

-- Without phone and passkeys the person links another at the next sign-in. What was
-- open with the old ones ends: how many sessions, or nothing when there was no factor.
CREATE OR REPLACE FUNCTION parties_reset_second_factor(person uuid, proof bytea)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    ended bigint;
    had boolean;
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'second factor: reset', person), proof);
    DELETE FROM parties_secondfactor f WHERE f.user_id = person;
    had := FOUND;
    DELETE FROM parties_passkey p WHERE p.owner_kind = 'staff' AND p.owner_id = person;
    IF NOT (had OR FOUND) THEN
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
        'parties_passkeys(text, uuid, bytea)',
        'parties_passkey_owner(bytea, bytea)',
        'parties_add_passkey(text, uuid, bytea, bytea, bigint, text, bytea)',
        'parties_use_passkey(uuid, bigint, text, bytea)',
        'parties_rename_passkey(text, uuid, uuid, text, bytea)',
        'parties_remove_passkey(text, uuid, uuid, bytea)',
        'parties_factors(uuid[], bytea)']::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_web', f);
    END LOOP;
END $$;
