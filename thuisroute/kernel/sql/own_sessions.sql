-- One's own running sessions, to look at and to end. A session is named by a hash of
-- its hash, so that the name on a page opens nothing.
CREATE FUNCTION kernel_own_sessions()
RETURNS TABLE (name text, seat_id uuid, opened_at timestamptz, seen_at timestamptz,
               current boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT encode(sha256(s.token_hash), 'hex'), s.seat_id, s.opened_at, s.seen_at,
           s.token_hash = (kernel_running_session()).token_hash
    FROM kernel_session s
    WHERE s.user_id = kernel_actor_user() AND s.closed_at IS NULL
      AND s.expires_at > kernel_now() AND s.seen_at + s.idle > kernel_now()
    ORDER BY s.seen_at DESC, s.token_hash
    LIMIT 50
$$;

-- Ends one of them, or with no name all; never the session that asks.
CREATE FUNCTION kernel_end_other_sessions(named text) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH ended AS (
        UPDATE kernel_session s SET closed_at = kernel_now()
        WHERE s.user_id = kernel_actor_user() AND s.closed_at IS NULL
          AND s.token_hash <> (kernel_running_session()).token_hash
          AND (named IS NULL OR encode(sha256(s.token_hash), 'hex') = named)
        RETURNING 1
    )
    SELECT count(*) FROM ended
$$;
REVOKE EXECUTE ON FUNCTION kernel_own_sessions(), kernel_end_other_sessions(text)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kernel_own_sessions(), kernel_end_other_sessions(text)
    TO thuisroute_web;
