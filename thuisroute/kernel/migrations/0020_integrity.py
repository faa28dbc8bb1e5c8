"""What is wrong with the log, and how far its chains have come."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "integrity.sql"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0004_whole_lines")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
