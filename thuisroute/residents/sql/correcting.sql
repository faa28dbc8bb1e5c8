-- The keys by which a person is recognised follow a correction. No page may read or drop
-- them; the program may, with a proof. A key of kind without a value is gone.
CREATE FUNCTION residents_replace_keys(
    region uuid, resident uuid, keys text, proof bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(
        concat_ws('|', 'person keys', region, resident, keys), proof);
    DELETE FROM residents_personkey k USING jsonb_each_text(keys::jsonb) AS said
    WHERE k.resident_id = resident AND k.region_id = region AND k.kind = said.key;
    INSERT INTO residents_personkey (id, region_id, resident_id, kind, value)
    SELECT gen_random_uuid(), region, resident, said.key, decode(said.value, 'hex')
    FROM jsonb_each_text(keys::jsonb) AS said WHERE said.value IS NOT NULL;
END $$;
REVOKE EXECUTE ON FUNCTION residents_replace_keys(uuid, uuid, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION residents_replace_keys(uuid, uuid, text, bytea)
    TO thuisroute_web, thuisroute_worker;
GRANT INSERT, DELETE ON residents_personkey TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION residents_replace_keys(uuid, uuid, text, bytea)
    OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
GRANT DELETE ON residents_citizenservicenumber TO thuisroute_web;
