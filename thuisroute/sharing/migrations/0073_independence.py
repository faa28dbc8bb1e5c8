"""A client supporter works for nobody else who is involved with the resident."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "independence.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0012_erase_account"),
        ("sharing", "0072_holds_guarded"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
