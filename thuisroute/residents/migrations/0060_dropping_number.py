"""A BSN is deleted by a correction that is carried out, and by nothing else."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "dropping_number.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0050_correcting"),
        ("sharing", "0051_rights_guarded"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
