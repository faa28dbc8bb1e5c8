"""An identity at a broker opens one account and is written by proof alone."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "own_identities.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0074_own_identity")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
