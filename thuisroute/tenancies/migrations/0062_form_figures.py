"""How often each form of lease begins, and why, in figures that tell of nobody."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "form_figures.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("tenancies", "0061_leave_package"),
        ("obligations", "0014_kept_protected"),
    ]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
