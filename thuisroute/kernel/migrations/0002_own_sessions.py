"""Seeing and ending one's own sessions."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "own_sessions.sql"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_foundation")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
