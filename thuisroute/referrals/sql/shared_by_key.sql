-- As before, without the dossiers that the actor is kept out of.
CREATE OR REPLACE FUNCTION referrals_shared_by_key(keys bytea[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT DISTINCT k.resident_id
    FROM residents_personkey k
    JOIN sharing_grant g ON g.resident_id = k.resident_id
    WHERE k.region_id = kernel_actor_region() AND k.value = ANY (keys)
      AND g.party_id = kernel_actor_party() AND g.role = kernel_actor_role()
      AND g.period @> kernel_today() AND 'identity' = ANY (g.domains)
      AND NOT k.resident_id = ANY (sharing_shut_out())
$$;
