"""Who opened a dossier in an emergency reads it, until the moment that it ends."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, own_file

SQL = Path(__file__).parent.parent / "sql" / "emergency.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0020_integrity"),
        ("sharing", "0030_emergency_access"),
    ]
    operations = [
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        own_file("sharing_emergencyaccess"),
        own_file("sharing_emergencyreason"),
        emergency_look("sharing_involvement"),
        emergency_look("sharing_consent"),
        emergency_look("residents_resident", key="id"),
        emergency_look("residents_identity", domain="identity"),
        emergency_look("residents_contactperson"),
        emergency_look("residents_dossierevent"),
    ]
