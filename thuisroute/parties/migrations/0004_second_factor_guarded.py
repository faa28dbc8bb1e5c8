"""The second factor behind functions that ask a proof; no role has the table itself."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "second_factor.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0003_second_factor"),
        # Brings the function that checks a proof.
        ("sharing", "0002_row_security"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
