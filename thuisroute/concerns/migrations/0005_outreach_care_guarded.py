"""What is in an outreach file is seen by who sees the file."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "outreach_care.sql"


class Migration(migrations.Migration):
    dependencies = [("concerns", "0004_outreach_care")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
