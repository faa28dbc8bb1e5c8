"""Pages change no account and no seat; parties are the administrator's."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "administration.sql"


class Migration(migrations.Migration):
    dependencies = [("parties", "0006_reset_second_factor")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
