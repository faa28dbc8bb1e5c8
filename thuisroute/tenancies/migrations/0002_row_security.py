"""Leases are about housing; what is said at reviews is guarded row by row (P4c)."""

from django.db import migrations

from thuisroute.kernel.row_security import protect

HOUSING = "housing_and_living_behaviour"


# Whoever ends a framework agreement may not see the leases that stand on it; that they
# are there, and until when, is no secret between its two parties.
LAST_DAY = """
CREATE FUNCTION tenancies_framework_needed_until(framework uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT max(l.planned_until) - 1 FROM tenancies_lease l
    WHERE l.framework_id = framework AND l.state IN ('prepared', 'signed', 'running')
      AND l.region_id = kernel_actor_region()
$$;
CREATE POLICY functions_ask ON tenancies_lease FOR SELECT TO thuisroute_audit
    USING (true);
GRANT SELECT ON tenancies_lease TO thuisroute_audit;
GRANT CREATE ON SCHEMA public TO thuisroute_audit;
ALTER FUNCTION tenancies_framework_needed_until(uuid) OWNER TO thuisroute_audit;
REVOKE CREATE ON SCHEMA public FROM thuisroute_audit;
REVOKE EXECUTE ON FUNCTION tenancies_framework_needed_until(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenancies_framework_needed_until(uuid)
    TO thuisroute_web, thuisroute_worker;
"""


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0001_tables"), ("sharing", "0002_row_security")]
    operations = [
        protect("tenancies_lease", domain=HOUSING),
        protect("tenancies_leasestep", domain=HOUSING, verbs=("SELECT", "INSERT")),
        protect("tenancies_neighbouragreement", domain=HOUSING),
        protect("tenancies_review", domain=HOUSING),
        protect("tenancies_reviewcontribution", domain_column="domain"),
        protect("tenancies_conversiondecision", domain=HOUSING),
        migrations.RunSQL(LAST_DAY, migrations.RunSQL.noop),
    ]
