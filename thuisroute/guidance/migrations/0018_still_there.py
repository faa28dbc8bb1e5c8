"""Who stays past the day of going home is still in the bed; nobody is named."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "still_there.sql"


class Migration(migrations.Migration):
    dependencies = [("guidance", "0017_resident_heard")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
