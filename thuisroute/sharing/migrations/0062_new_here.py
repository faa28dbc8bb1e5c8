"""A dossier is new only in the region where it is being opened."""

from django.db import migrations

SQL = """
CREATE OR REPLACE FUNCTION sharing_is_new(resident uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT NOT EXISTS (SELECT FROM sharing_grant g WHERE g.resident_id = resident)
       AND EXISTS (SELECT FROM residents_resident r
                   WHERE r.id = resident AND r.region_id = kernel_actor_region())
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("sharing", "0061_own_accounts_kept")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]
