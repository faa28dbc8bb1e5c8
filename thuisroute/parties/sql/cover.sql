-- Everybody reads who covers for whom; asking and ending it asks a proof.
GRANT SELECT ON parties_cover TO thuisroute_web, thuisroute_worker;

CREATE FUNCTION parties_ask_cover(
    seat uuid, person uuid, since text, until text, proof bytea) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE made uuid := gen_random_uuid();
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'cover: ask', $1, $2, $3, $4), $5);
    INSERT INTO parties_cover (id, seat_id, by_id, since, until, asked_by_id)
    VALUES (made, $1, $2, $3::date, $4::date, kernel_actor_user());
    RETURN made;
END $$;

-- With what was open under it; nothing when it had ended.
CREATE FUNCTION parties_end_cover(cover uuid, proof bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    c parties_cover;
    closed bigint;
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'cover: end', $1), $2);
    UPDATE parties_cover q SET ended_at = kernel_now()
    WHERE q.id = $1 AND q.ended_at IS NULL RETURNING q.* INTO c;
    IF c.id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE kernel_session k SET closed_at = kernel_now()
    WHERE k.seat_id = c.seat_id AND k.user_id = c.by_id
      AND k.on_behalf_of IS NOT NULL AND k.closed_at IS NULL;
    GET DIAGNOSTICS closed = ROW_COUNT;
    RETURN closed;
END $$;
REVOKE EXECUTE ON FUNCTION parties_ask_cover(uuid, uuid, text, text, bytea),
    parties_end_cover(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parties_ask_cover(uuid, uuid, text, text, bytea),
    parties_end_cover(uuid, bytea) TO thuisroute_web;
