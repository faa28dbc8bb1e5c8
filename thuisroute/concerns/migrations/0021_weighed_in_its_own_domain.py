"""An alternative is weighed in a part of life of its own; that it was is told to all."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "weighed.sql"


class Migration(migrations.Migration):
    dependencies = [("concerns", "0020_chances_of_a_resident")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
