"""Whether a group is kept out of places is counted, and nobody is named."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "places.sql"


class Migration(migrations.Migration):
    dependencies = [("matching", "0053_ledger")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
