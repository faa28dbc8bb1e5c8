"""Days, holds and the ledger behind the walls; the register is read by the region."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import within_region

SQL = Path(__file__).parent.parent / "sql" / "retention.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0020_retention_tables")]
    operations = [
        within_region("sharing_destruction", "SELECT"),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
