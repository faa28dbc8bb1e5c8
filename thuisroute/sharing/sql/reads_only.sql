-- A grant says whether it is there to be read only, as the sharing table of the agreement
-- does: whom the resident brought in by name changes nothing in the file.
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
        ground, article, domains, period, reads_only)
    SELECT gen_random_uuid(), region, resident, r.party, r.role, r.purpose, r.ground,
        r.article, r.domains, daterange(r.since, r.until), r.reads_only
    FROM jsonb_to_recordset(rows::jsonb) AS r (
        party uuid, role text, purpose text, ground text, article text,
        domains varchar[], since date, until date, reads_only boolean)
    ON CONFLICT (resident_id, party_id, role, purpose, ground) DO UPDATE SET
        article = excluded.article, domains = excluded.domains,
        period = excluded.period, reads_only = excluded.reads_only;
END $$;

-- Those that run already, by the version that their dossier follows.
ALTER TABLE sharing_grant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE residents_resident NO FORCE ROW LEVEL SECURITY;
ALTER TABLE agreements_agreementversion NO FORCE ROW LEVEL SECURITY;
UPDATE sharing_grant g SET reads_only = true
FROM residents_resident r JOIN agreements_agreementversion v ON v.id = r.agreement_id,
     jsonb_array_elements(v.content -> 'sharing') s
WHERE r.id = g.resident_id AND s ->> 'id' = g.purpose
  AND coalesce((s ->> 'named')::boolean, false);
ALTER TABLE agreements_agreementversion FORCE ROW LEVEL SECURITY;
ALTER TABLE residents_resident FORCE ROW LEVEL SECURITY;
ALTER TABLE sharing_grant FORCE ROW LEVEL SECURITY;
