"""Who acts is asked by every policy, and costs half of what it did."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "cheap_actor.sql"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0020_integrity")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
