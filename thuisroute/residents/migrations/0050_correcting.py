"""Who somebody is can be corrected: the keys follow, and a wrong BSN can go."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "correcting.sql"
MAY_DROP = (
    "CREATE POLICY granted_delete ON residents_citizenservicenumber FOR DELETE "
    "TO thuisroute_web USING (resident_id IN (SELECT g.resident_id FROM sharing_grant g "
    "WHERE g.party_id = (SELECT kernel_actor_party()) "
    "AND g.role = (SELECT kernel_actor_role()) "
    "AND g.period @> (SELECT kernel_today()) "
    "AND g.domains @> ARRAY['citizen_service_number']::varchar[]))"
)


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0030_contact_details_and_justice"),
        ("sharing", "0002_row_security"),
    ]
    operations = [
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(MAY_DROP, migrations.RunSQL.noop),
    ]
