-- In which beds somebody still is past the day of going home: the use of the bed, and
-- neither who it is nor why. Everybody who sees how full a place is needs to know, and
-- the stay itself is read by who cares for that person alone.
CREATE POLICY functions_ask ON guidance_stay FOR SELECT
    TO thuisroute_audit USING (true);
CREATE POLICY functions_ask ON guidance_beduse FOR SELECT
    TO thuisroute_audit USING (true);
GRANT SELECT (bed_use_id, state, return_on) ON guidance_stay TO thuisroute_audit;
GRANT SELECT (id, region_id, bed_id, period) ON guidance_beduse TO thuisroute_audit;

CREATE FUNCTION guidance_still_there() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT u.id FROM guidance_stay s JOIN guidance_beduse u ON u.id = s.bed_use_id
    WHERE s.state = 'there' AND s.return_on <= (SELECT kernel_today())
      AND u.region_id = (SELECT kernel_actor_region())
$$;

-- A bed is not promised for nights on which somebody is still in it; a use that becomes
-- shorter takes nothing.
CREATE FUNCTION guidance_bed_is_left() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.bed_id = OLD.bed_id AND OLD.period @> NEW.period THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM guidance_beduse u JOIN guidance_stay s ON s.bed_use_id = u.id
        WHERE u.bed_id = NEW.bed_id AND u.id <> NEW.id
          AND s.state = 'there' AND s.return_on <= kernel_today()
          AND NEW.period && daterange(lower(u.period), NULL);
    IF FOUND THEN
        RAISE EXCEPTION 'a bed is given when nobody is in it any more'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION guidance_bed_is_empty() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF NEW.closes_on IS NULL OR NEW.closes_on >= OLD.closes_on THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM guidance_beduse u JOIN guidance_stay s ON s.bed_use_id = u.id
        WHERE u.bed_id = NEW.id AND s.state = 'there'
          AND s.return_on <= kernel_today();
    IF FOUND THEN
        RAISE EXCEPTION 'a bed closes when nobody is in it'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER taken_once_left BEFORE INSERT OR UPDATE ON guidance_beduse
    FOR EACH ROW EXECUTE FUNCTION guidance_bed_is_left();
CREATE TRIGGER closed_once_left BEFORE UPDATE ON guidance_bed
    FOR EACH ROW EXECUTE FUNCTION guidance_bed_is_empty();

REVOKE EXECUTE ON FUNCTION guidance_still_there(), guidance_bed_is_left(),
    guidance_bed_is_empty() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION guidance_still_there() TO thuisroute_web, thuisroute_worker;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION guidance_still_there() OWNER TO thuisroute_audit;
ALTER FUNCTION guidance_bed_is_left() OWNER TO thuisroute_audit;
ALTER FUNCTION guidance_bed_is_empty() OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
