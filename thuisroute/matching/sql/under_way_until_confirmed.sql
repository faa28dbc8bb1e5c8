-- A home with a proposal of which the no still waits to be confirmed is on its way as well:
-- not confirmed, the proposal stands again.
CREATE OR REPLACE FUNCTION matching_under_way()
RETURNS TABLE (association uuid, municipality text, neighbourhood text, product text, home uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT h.association_id, h.municipality_code::text, h.neighbourhood::text,
           h.product::text, h.id
    FROM homes_home h
    WHERE h.region_id = (SELECT kernel_actor_region())
      AND (h.state = 'held' OR h.state = 'in_shop' AND EXISTS (
          SELECT 1 FROM matching_match m
          WHERE m.home_id = h.id AND (m.state = 'proposed' OR m.no_from = 'proposed')))
$$;
