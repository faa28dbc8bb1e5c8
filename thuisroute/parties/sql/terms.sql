-- Everybody reads who signed; signing asks a proof that only the program can make.
GRANT SELECT ON parties_termssignature TO thuisroute_web, thuisroute_worker;

CREATE FUNCTION parties_sign_terms(
    party uuid, version text, person uuid, proof bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', 'terms: sign', $1, $2, $3), $4);
    INSERT INTO parties_termssignature (party_id, version, signed_by_id, signed_at)
    VALUES ($1, $2, $3, kernel_now())
    ON CONFLICT (party_id, version) DO NOTHING;
    RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION parties_sign_terms(uuid, text, uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parties_sign_terms(uuid, text, uuid, bytea)
    TO thuisroute_web, thuisroute_worker;
