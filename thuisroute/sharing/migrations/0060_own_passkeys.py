"""Passkeys of accounts for one's own file: coming in by one, and their end."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "own_passkeys.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0012_erase_account"),
        ("sharing", "0051_rights_guarded"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
