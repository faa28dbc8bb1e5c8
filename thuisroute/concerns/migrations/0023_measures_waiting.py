"""That something agreed is still to be done is told to who closes a concern."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "measures_waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("concerns", "0022_steps_counted")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
