"""No subtraction of figures gives a small number away, and evidence is guarded."""

from pathlib import Path

from django.db import migrations

FOLDER = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("obligations", "0013_kept_evidence")]
    operations = [
        migrations.RunSQL((FOLDER / name).read_text(), migrations.RunSQL.noop)
        for name in ("kept_protected.sql", "evidence.sql")
    ]
