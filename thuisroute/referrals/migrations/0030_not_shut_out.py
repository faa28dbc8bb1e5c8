"""Whoever is kept out of a dossier does not find it by a person's key either."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "shared_by_key.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("referrals", "0020_emergency_looks"),
        ("sharing", "0041_sensitive_guarded"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
