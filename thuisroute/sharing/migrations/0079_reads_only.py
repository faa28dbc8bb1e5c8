"""Grants that are there to be read only."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent.parent / "sql" / "reads_only.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0005_versions_guarded"),
        ("residents", "0061_past"),
        ("sharing", "0078_rights_erasure_guarded"),
    ]
    operations = [
        migrations.AddField(
            "grant",
            "reads_only",
            models.BooleanField(db_default=False, default=False),
        ),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
