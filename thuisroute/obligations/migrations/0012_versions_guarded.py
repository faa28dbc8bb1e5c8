"""Who may ask what a version would do, and who counts it."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "versions.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("obligations", "0011_versions"),
        ("agreements", "0005_versions_guarded"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
