"""The log in the hands of who watches over it."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "reading_log.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0031_emergency_walls")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
