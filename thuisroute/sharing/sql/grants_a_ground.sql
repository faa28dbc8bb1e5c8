-- One row a ground: what goes on without consent stands beside what consent adds, so
-- that taking the consent back ends just that.
CREATE OR REPLACE FUNCTION sharing_replace_grants(
    region uuid, resident uuid, rows text, proof bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM kernel_check_proof(concat_ws('|', region, resident, rows), proof);
    UPDATE sharing_grant g
    SET period = daterange(lower(g.period), greatest(lower(g.period), kernel_today()))
    WHERE g.resident_id = resident AND g.period @> kernel_today()
      AND NOT EXISTS (
        SELECT FROM jsonb_to_recordset(rows::jsonb)
            AS r (party uuid, role text, purpose text, ground text)
        WHERE r.party = g.party_id AND r.role = g.role AND r.purpose = g.purpose
          AND r.ground = g.ground);
    INSERT INTO sharing_grant (id, region_id, resident_id, party_id, role, purpose,
        ground, article, domains, period)
    SELECT gen_random_uuid(), region, resident, r.party, r.role, r.purpose, r.ground,
        r.article, r.domains, daterange(r.since, r.until)
    FROM jsonb_to_recordset(rows::jsonb) AS r (
        party uuid, role text, purpose text, ground text, article text,
        domains varchar[], since date, until date)
    ON CONFLICT (resident_id, party_id, role, purpose, ground) DO UPDATE SET
        article = excluded.article, domains = excluded.domains,
        period = excluded.period;
END $$;

-- A page may end a consent, never lengthen one or change what was read.
REVOKE UPDATE ON sharing_consent FROM thuisroute_web;
GRANT UPDATE (withdrawn_on, withdrawn_at, replaced_on) ON sharing_consent
    TO thuisroute_web;
