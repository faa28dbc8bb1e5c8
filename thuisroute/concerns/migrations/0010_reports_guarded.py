"""A report is read by who receives it; who reports reads answers by a code."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "reports.sql"


class Migration(migrations.Migration):
    dependencies = [("concerns", "0009_reports"), ("sharing", "0080_who_answers")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
