"""A proposal of which the no waits to be confirmed takes a number of the year."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "under_way_until_confirmed.sql"


class Migration(migrations.Migration):
    dependencies = [("matching", "0066_spread_among_who_wants")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
