"""How many people are worried about, rounded in the database."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "outreach_figures.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("concerns", "0005_outreach_care_guarded"),
        ("obligations", "0014_kept_protected"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
