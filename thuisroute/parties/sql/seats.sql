-- Seats, accounts and invitations are given and ended by functions that ask a proof that
-- only the program can make: no page writes the tables themselves.
CREATE FUNCTION parties_give_seat(
    person uuid, party uuid, role text, how text, proof bytea) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
DECLARE given uuid;
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'seat: give', $1, $2, $3, $4), proof);
    INSERT INTO parties_seat AS s (id, user_id, party_id, role, since, given_by)
    VALUES (gen_random_uuid(), person, $2, $3, kernel_today(), how)
    ON CONFLICT (user_id, party_id, role) DO UPDATE SET
        since = kernel_today(), until = NULL, ended_at = NULL, given_by = how
    WHERE s.ended_at IS NOT NULL OR s.until < kernel_today()
    RETURNING s.id INTO given;
    RETURN given;
END $$;

-- At once, with the sessions in that seat: how many, or nothing when it had ended.
CREATE FUNCTION parties_end_seat(seat uuid, proof bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE closed bigint;
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'seat: end', seat), proof);
    UPDATE parties_seat s
    SET ended_at = kernel_now(), until = greatest(s.since, kernel_today())
    WHERE s.id = seat AND s.ended_at IS NULL
      AND (s.until IS NULL OR s.until >= kernel_today());
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    -- Also what its holder does for others there, and others for its holder.
    UPDATE kernel_session k SET closed_at = kernel_now()
    FROM parties_seat s
    WHERE s.id = seat AND k.closed_at IS NULL
      AND (k.seat_id = seat OR (k.user_id = s.user_id AND k.party_id = s.party_id
                                AND k.on_behalf_of IS NOT NULL));
    GET DIAGNOSTICS closed = ROW_COUNT;
    RETURN closed;
END $$;

-- Of whoever asks, so it needs no proof.
CREATE FUNCTION parties_note_use() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE parties_user u SET used_on = kernel_today()
    WHERE u.id = kernel_actor_user() AND u.used_on < kernel_today()
$$;

CREATE FUNCTION parties_switch_on(person uuid, proof bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'account: switch on', person), proof);
    UPDATE parties_user u SET used_on = kernel_today() WHERE u.id = person;
END $$;

CREATE FUNCTION parties_invite(
    hash bytea, email text, named text, party uuid, role text, proof bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'invitation: make',
        encode(hash, 'hex'), email, named, party, role), proof);
    INSERT INTO parties_invitation
        (id, token_hash, email, name, party_id, role, made_by, until)
    VALUES (gen_random_uuid(), hash, $2, named, $4, $5, kernel_actor_user(),
            kernel_now() + interval '7 days');
END $$;

-- What a link says that was not used and is not too old.
CREATE FUNCTION parties_invitation(hash bytea, proof bytea)
RETURNS TABLE (email text, name text, party text, role text, region uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'invitation: look', encode(hash, 'hex')), proof);
    RETURN QUERY SELECT i.email::text, i.name::text, p.name::text, i.role::text,
                        p.region_id
    FROM parties_invitation i JOIN parties_party p ON p.id = i.party_id
    WHERE i.token_hash = hash AND i.used_at IS NULL AND i.until > kernel_now()
      AND p.active;
END $$;

-- Account, password and seat together, once; nothing when the link is no good any more
-- or somebody has this address already.
CREATE FUNCTION parties_accept_invitation(
    hash bytea, password text, language text, proof bytea) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    i parties_invitation;
    who uuid := gen_random_uuid();
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'invitation: accept',
        encode(hash, 'hex'), password, language), proof);
    UPDATE parties_invitation q SET used_at = kernel_now()
    WHERE q.token_hash = hash AND q.used_at IS NULL AND q.until > kernel_now()
      AND NOT EXISTS (SELECT FROM parties_user u WHERE lower(u.email) = lower(q.email))
    RETURNING * INTO i;
    IF i.id IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO parties_user (id, email, name, phone, language, is_active, used_on)
    VALUES (who, i.email, i.name, '', $3, true, kernel_today());
    INSERT INTO parties_password (user_id, hash) VALUES (who, password);
    INSERT INTO parties_seat (id, user_id, party_id, role, since, given_by)
    VALUES (gen_random_uuid(), who, i.party_id, i.role, kernel_today(),
            'administrator');
    RETURN who;
END $$;

-- Brings somebody's seats in line with what their identity provider says. `seats` is
-- all that they should have, `reach` the parties that the provider speaks for: an
-- account with a seat elsewhere is not taken over by an address of e-mail.
CREATE FUNCTION parties_follow_claims(
    issuer text, subject text, email text, named text, trusted text, seats text,
    reach text, proof bytea, OUT person uuid, OUT given bigint, OUT ended bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE gone uuid[];
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'claims: follow', issuer, subject, email,
        named, trusted, seats, reach), proof);
    PERFORM pg_advisory_xact_lock(hashtextextended(issuer || '|' || subject, 4));
    SELECT i.user_id INTO person FROM parties_federatedidentity i
    WHERE i.issuer = $1 AND i.subject = $2;
    IF person IS NULL THEN
        IF seats::jsonb = '[]' THEN
            RETURN;
        END IF;
        SELECT u.id INTO person FROM parties_user u WHERE lower(u.email) = lower($3);
        IF person IS NOT NULL AND (trusted <> 'yes' OR EXISTS (
            SELECT FROM parties_seat s WHERE s.user_id = person AND s.ended_at IS NULL
              AND (s.until IS NULL OR s.until >= kernel_today())
              AND NOT reach::jsonb ? s.party_id::text))
        THEN
            person := NULL;
            RETURN;
        END IF;
        IF person IS NULL THEN
            INSERT INTO parties_user (id, email, name, phone, language, is_active,
                used_on)
            VALUES (gen_random_uuid(), $3, named, '', 'nl', true, kernel_today())
            RETURNING id INTO person;
        END IF;
        INSERT INTO parties_federatedidentity (user_id, issuer, subject)
        VALUES (person, $1, $2);
    END IF;
    WITH done AS (
        UPDATE parties_seat s
        SET ended_at = kernel_now(), until = greatest(s.since, kernel_today())
        WHERE s.user_id = person AND s.given_by = 'claims' AND s.ended_at IS NULL
          AND (s.until IS NULL OR s.until >= kernel_today())
          AND NOT EXISTS (
            SELECT FROM jsonb_to_recordset(seats::jsonb) AS w (party uuid, role text)
            WHERE w.party = s.party_id AND w.role = s.role)
        RETURNING s.id)
    SELECT coalesce(array_agg(id), '{}') INTO gone FROM done;
    ended := cardinality(gone);
    UPDATE kernel_session k SET closed_at = kernel_now()
    FROM parties_seat s
    WHERE s.id = ANY (gone) AND k.closed_at IS NULL
      AND (k.seat_id = s.id OR (k.user_id = s.user_id AND k.party_id = s.party_id
                                AND k.on_behalf_of IS NOT NULL));
    WITH fresh AS (
        INSERT INTO parties_seat AS s (id, user_id, party_id, role, since, given_by)
        SELECT gen_random_uuid(), person, w.party, w.role, kernel_today(), 'claims'
        FROM jsonb_to_recordset(seats::jsonb) AS w (party uuid, role text)
        ON CONFLICT (user_id, party_id, role) DO UPDATE SET
            since = kernel_today(), until = NULL, ended_at = NULL, given_by = 'claims'
        WHERE s.ended_at IS NOT NULL OR s.until < kernel_today()
        RETURNING 1)
    SELECT count(*) INTO given FROM fresh;
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'parties_give_seat(uuid, uuid, text, text, bytea)',
        'parties_end_seat(uuid, bytea)',
        'parties_note_use()',
        'parties_switch_on(uuid, bytea)',
        'parties_invite(bytea, text, text, uuid, text, bytea)',
        'parties_invitation(bytea, bytea)',
        'parties_accept_invitation(bytea, text, text, bytea)',
        'parties_follow_claims(text, text, text, text, text, text, text, bytea)'
        ]::regprocedure[]
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO thuisroute_web', f);
    END LOOP;
END $$;
