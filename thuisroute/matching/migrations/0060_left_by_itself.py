"""Homes that left the shop by themselves are not counted as taken out again."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "left_by_itself.sql"


class Migration(migrations.Migration):
    dependencies = [("matching", "0059_careful_route_apart")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
