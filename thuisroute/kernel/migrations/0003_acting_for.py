"""Sessions of somebody's own file, and of whoever does another's work."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "acting_for.sql"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0002_own_sessions")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
