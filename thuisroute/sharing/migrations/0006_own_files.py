"""Residents read their own file; some of it they also write."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import own_file, protect

SQL = Path(__file__).parent.parent / "sql" / "own_accounts.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0005_own_accounts")]
    operations = [
        protect("sharing_ownaccount", domain="registration"),
        protect("sharing_ownlink", domain="registration"),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        own_file("sharing_ownaccount"),
        own_file("sharing_grant"),
        own_file("sharing_involvement"),
        own_file("sharing_consent", verbs=("SELECT", "INSERT", "UPDATE")),
        own_file("sharing_necessity", verbs=("SELECT", "INSERT")),
        own_file("residents_resident", key="id", locks=True),
        own_file("residents_identity"),
        own_file("residents_citizenservicenumber"),
        own_file("residents_contactperson"),
        own_file("residents_dossierevent", verbs=("SELECT", "INSERT")),
    ]
