"""An administrator takes away a second factor that was lost."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "reset_second_factor.sql"


class Migration(migrations.Migration):
    dependencies = [("parties", "0005_password")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
