"""Homes let outside this route are not counted as taken out again."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "let_outside.sql"


class Migration(migrations.Migration):
    dependencies = [("matching", "0056_careful_route")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
