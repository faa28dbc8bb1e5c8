"""Whether a group is kept out of a place is judged among those who want to live there."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "spread_among_who_wants.sql"


class Migration(migrations.Migration):
    dependencies = [("matching", "0065_quotas_bite")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
