"""Other contexts can count what they ask of parties under the agreement."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "counted_elsewhere.sql"


class Migration(migrations.Migration):
    dependencies = [("obligations", "0016_own_region_written")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
