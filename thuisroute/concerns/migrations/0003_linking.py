"""Only who sees a dossier links a file to it, also in raw SQL."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "linking.sql"


class Migration(migrations.Migration):
    dependencies = [("concerns", "0002_row_security")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
