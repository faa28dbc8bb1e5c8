"""Who may be told: other parties' grants by one row of the sharing table."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "granted_parties.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0080_who_answers")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
