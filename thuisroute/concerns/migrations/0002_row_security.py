"""An outreach file is opened by no grant: only by who goes there and who sent them."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "outreach.sql"


class Migration(migrations.Migration):
    dependencies = [("concerns", "0001_tables"), ("sharing", "0041_sensitive_guarded")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
