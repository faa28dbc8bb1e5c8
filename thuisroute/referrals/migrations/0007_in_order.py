"""Whether everything is in order, for who does not read the checklist."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "in_order.sql"


class Migration(migrations.Migration):
    dependencies = [("referrals", "0006_particulars")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
