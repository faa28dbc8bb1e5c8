"""Holds are read by privacy officers of organisations that have to do with them."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "holds.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0071_holds_of_whom")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
