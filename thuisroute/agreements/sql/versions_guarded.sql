-- What a region agreed decides who may see what, so a version is guarded as a grant is:
-- drafts are written by the programme's own people, what was adopted never changes, and
-- only the job that keeps the calendar brings a version into force.
ALTER TABLE agreements_agreementversion ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements_agreementversion FORCE ROW LEVEL SECURITY;
-- What is agreed can be read before anybody signed in: an invitation names roles.
CREATE POLICY agreed_select ON agreements_agreementversion FOR SELECT TO thuisroute_web
    USING (state <> 'draft' OR region_id = (SELECT kernel_actor_region()));
CREATE POLICY programme_insert ON agreements_agreementversion FOR INSERT
    TO thuisroute_web
    WITH CHECK (region_id = (SELECT kernel_actor_region()) AND state = 'draft'
        AND (SELECT kernel_actor_role()) = 'programme_manager');
CREATE POLICY programme_update ON agreements_agreementversion FOR UPDATE
    TO thuisroute_web
    USING (region_id = (SELECT kernel_actor_region())
        AND (SELECT kernel_actor_role()) = 'programme_manager')
    WITH CHECK (region_id = (SELECT kernel_actor_region())
        AND state IN ('draft', 'adopted', 'discarded'));
CREATE POLICY worker_maintains ON agreements_agreementversion TO thuisroute_worker
    USING (true) WITH CHECK (true);
CREATE POLICY owner_loads ON agreements_agreementversion TO CURRENT_USER
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON agreements_agreementversion TO thuisroute_web;
GRANT UPDATE (content, digest, sound, note, valid_from, state, drafted_by, changed_at)
    ON agreements_agreementversion TO thuisroute_web;
GRANT SELECT, UPDATE ON agreements_agreementversion TO thuisroute_worker;

CREATE FUNCTION agreements_version_stands() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF OLD.state <> 'draft' AND (NEW.content, NEW.digest, NEW.number, NEW.region_id,
            NEW.sound, NEW.valid_from) IS DISTINCT FROM (OLD.content, OLD.digest,
            OLD.number, OLD.region_id, OLD.sound, OLD.valid_from) THEN
        RAISE EXCEPTION 'an adopted version stands as it is' USING ERRCODE = '42501';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('draft', 'adopted'), ('draft', 'discarded'), ('adopted', 'discarded'),
            ('adopted', 'in_force'), ('in_force', 'retired')) THEN
        RAISE EXCEPTION 'a version does not move so' USING ERRCODE = '42501';
    END IF;
    IF NEW.state = 'adopted' AND NOT NEW.sound THEN
        RAISE EXCEPTION 'a version with mistakes is not adopted' USING ERRCODE = '42501';
    END IF;
    IF NEW.state = 'in_force' AND OLD.state = 'adopted'
            AND NEW.valid_from > kernel_today() THEN
        RAISE EXCEPTION 'its first day has not come' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_version_stands BEFORE UPDATE ON agreements_agreementversion
    FOR EACH ROW EXECUTE FUNCTION agreements_version_stands();

ALTER TABLE agreements_versionstep ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements_versionstep FORCE ROW LEVEL SECURITY;
CREATE POLICY own_region_select ON agreements_versionstep FOR SELECT TO thuisroute_web
    USING (record_id IN (SELECT v.id FROM agreements_agreementversion v
        WHERE v.region_id = (SELECT kernel_actor_region())));
CREATE POLICY programme_insert ON agreements_versionstep FOR INSERT TO thuisroute_web
    WITH CHECK ((SELECT kernel_actor_role()) = 'programme_manager'
        AND by_user = (SELECT kernel_actor_user())
        AND record_id IN (SELECT v.id FROM agreements_agreementversion v
            WHERE v.region_id = (SELECT kernel_actor_region())));
CREATE POLICY worker_maintains ON agreements_versionstep TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON agreements_versionstep TO thuisroute_web, thuisroute_worker;
GRANT USAGE ON SEQUENCE agreements_versionstep_id_seq
    TO thuisroute_web, thuisroute_worker;

ALTER TABLE agreements_versionnotice ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements_versionnotice FORCE ROW LEVEL SECURITY;
CREATE POLICY own_region_select ON agreements_versionnotice FOR SELECT
    TO thuisroute_web USING (region_id = (SELECT kernel_actor_region()));
CREATE POLICY programme_insert ON agreements_versionnotice FOR INSERT TO thuisroute_web
    WITH CHECK (region_id = (SELECT kernel_actor_region())
        AND (SELECT kernel_actor_role()) = 'programme_manager');
CREATE POLICY own_party_update ON agreements_versionnotice FOR UPDATE TO thuisroute_web
    USING (party_id = (SELECT kernel_actor_party()))
    WITH CHECK (party_id = (SELECT kernel_actor_party())
        AND confirmed_by = (SELECT kernel_actor_user()));
CREATE POLICY worker_maintains ON agreements_versionnotice TO thuisroute_worker
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON agreements_versionnotice TO thuisroute_web;
GRANT UPDATE (confirmed_at, confirmed_by) ON agreements_versionnotice
    TO thuisroute_web;
GRANT SELECT, UPDATE ON agreements_versionnotice TO thuisroute_worker;

-- The name of a region and the terms that its parties sign follow from its agreement.
GRANT UPDATE (name, terms_version) ON parties_region TO thuisroute_worker;
