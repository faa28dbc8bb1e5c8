-- As before, and by the newest no alone: of an earlier one nothing follows any more. A
-- match that goes on does so from where it was, and is overtaken only by its end.
CREATE OR REPLACE FUNCTION matching_no_is_decided() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE n matching_saidno;
BEGIN
    SELECT * INTO n FROM matching_saidno s
        WHERE s.match_id = NEW.id ORDER BY s.id DESC LIMIT 1;
    IF (n.outcome IS NOT DISTINCT FROM '') <> (NEW.state = 'no_said') THEN
        RAISE EXCEPTION 'a match waits as long as its no is not decided'
            USING ERRCODE = '23514';
    END IF;
    IF NEW.state = 'no_said' THEN
        RETURN NULL;
    END IF;
    IF (n.outcome = 'confirmed') <> (NEW.ended_cause = n.cause)
       OR n.outcome = 'confirmed' AND NEW.state <> n.ends_as THEN
        RAISE EXCEPTION 'a no ends a match once somebody else confirmed it'
            USING ERRCODE = '23514';
    END IF;
    IF n.outcome IN ('not_confirmed', 'taken_back') AND NEW.state <> OLD.no_from THEN
        RAISE EXCEPTION 'a match goes on from where the no was said'
            USING ERRCODE = '23514';
    END IF;
    IF n.outcome = 'overtaken' AND NEW.ended_on IS NULL THEN
        RAISE EXCEPTION 'a no is overtaken by the end of its match'
            USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
END $$;
