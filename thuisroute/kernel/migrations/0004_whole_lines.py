"""The log with every field that NEN 7513 asks."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "whole_lines.sql"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0003_acting_for")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
