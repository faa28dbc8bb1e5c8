"""Whether a group is kept out of a place is judged exactly, and beside who could."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "spread.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0062_kept_rounds"),
        ("parties", "0012_erase_account"),
        ("residents", "0063_told_in"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
