"""A session for one's own file does not outlive the account it was opened for."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "account_ends.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("sharing", "0062_new_here"),
        ("kernel", "0030_cheap_actor"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
