"""The second wall around residents and around the grants themselves."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import protect

SQL = Path(__file__).parent.parent / "sql" / "grants.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("sharing", "0001_tables"),
        ("residents", "0001_tables"),
        ("parties", "0002_privileges"),
        ("kernel", "0001_foundation"),
    ]
    operations = [
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        protect("residents_identity", domain="identity"),
        protect("residents_citizenservicenumber", domain="citizen_service_number"),
        protect("residents_contactperson"),
        protect("residents_dossierevent", verbs=("SELECT", "INSERT"), first_rows=True),
        protect("sharing_involvement", first_rows=True),
        protect("sharing_consent", first_rows=True),
    ]
