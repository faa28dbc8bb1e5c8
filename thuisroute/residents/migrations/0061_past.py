"""All that happened, for the program to count from."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "past.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0060_dropping_number"),
        ("sharing", "0002_row_security"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
