-- Whether the actor reads about this part of life of the resident. These functions look
-- at grants as the role that the policies of the pages do not hold for, so they ask by
-- themselves who is kept out of the dossier; an emergency asks it already.
CREATE OR REPLACE FUNCTION concerns_reads(resident uuid, domain text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(resident = (SELECT kernel_actor_subject()), false)
        OR EXISTS (
            SELECT FROM sharing_grant g
            WHERE g.resident_id = resident
              AND concerns_reads.domain = ANY (g.domains)
              AND g.party_id = (SELECT kernel_actor_party())
              AND g.role = (SELECT kernel_actor_role())
              AND g.period @> (SELECT kernel_today())
              AND NOT resident = ANY ((SELECT sharing_shut_out())::uuid[]))
        OR coalesce(resident = (SELECT sharing_emergency(concerns_reads.domain)), false)
$$;
