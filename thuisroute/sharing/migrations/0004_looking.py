"""A line in the log for every answer, with its reason from the grants."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "looking.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0003_necessity"), ("kernel", "0004_whole_lines")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
