"""Requests to join: seen by who asks and by the mediators who decide."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "join_requests.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("referrals", "0003_join_requests"),
        ("sharing", "0002_row_security"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
