-- A link tells that somebody has a dossier: whoever makes one sees who the dossier is of.
-- A policy cannot ask this, since it sees the new row and not the old, and a file that was
-- linked is worked in by people who do not see the dossier.
CREATE FUNCTION concerns_may_link() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF current_user = 'thuisroute_web' AND NEW.resident_id NOT IN (
        SELECT g.resident_id FROM sharing_grant g
        WHERE g.party_id = kernel_actor_party() AND g.role = kernel_actor_role()
          AND g.period @> kernel_today() AND g.domains @> ARRAY['identity']::varchar[])
    THEN
        RAISE EXCEPTION 'link refused' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION concerns_may_link() FROM PUBLIC;
CREATE TRIGGER a_new_file_is_linked_by_who_sees_the_dossier
    BEFORE INSERT ON concerns_outreachfile FOR EACH ROW
    WHEN (NEW.resident_id IS NOT NULL) EXECUTE FUNCTION concerns_may_link();
CREATE TRIGGER a_file_is_linked_by_who_sees_the_dossier
    BEFORE UPDATE ON concerns_outreachfile FOR EACH ROW
    WHEN (NEW.resident_id IS NOT NULL AND NEW.resident_id IS DISTINCT FROM OLD.resident_id)
    EXECUTE FUNCTION concerns_may_link();
