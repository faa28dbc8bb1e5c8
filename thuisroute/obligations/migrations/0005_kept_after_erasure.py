"""How the agreement is kept stays the same when the dossiers are gone."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "kept_after_erasure.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("obligations", "0004_own_files"),
        ("sharing", "0021_retention_guarded"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
