"""Who is kept out of a dossier is told no days and counts of its concerns either."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "reads_unless_kept_out.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("concerns", "0023_measures_waiting"),
        ("sharing", "0073_independence"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
