"""A second chance can be ended, and counts over every concern about the resident."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import granted
from thuisroute.kernel.writing_rows import WRITES

SQL = Path(__file__).parent.parent / "sql" / "second_chances.sql"
WRITERS = granted("resident_id", "", "domain", by=WRITES)


class Migration(migrations.Migration):
    dependencies = [("concerns", "0019_chance_ended")]
    operations = [
        migrations.RunSQL(
            "CREATE POLICY granted_update ON concerns_secondchance FOR UPDATE "
            f"TO thuisroute_web USING ({WRITERS}) WITH CHECK ({WRITERS})",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
