"""A staged file is seen by the seat that uploaded it."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "staged_import.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("exchange", "0001_tables"),
        ("kernel", "0001_foundation"),
        ("parties", "0002_privileges"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
