"""The accounts of people who left are emptied when their term has passed."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "erase_account.sql"


class Migration(migrations.Migration):
    dependencies = [("parties", "0011_cover")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
