"""Versions have a state; who may write which is held by the database too."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "versions_guarded.sql"
# Until now the newest version was the one that held.
STATES = """
    UPDATE agreements_agreementversion v SET state = CASE WHEN v.number = (
        SELECT max(o.number) FROM agreements_agreementversion o
        WHERE o.region_id = v.region_id) THEN 'in_force' ELSE 'retired' END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0004_versions"),
        ("kernel", "0030_cheap_actor"),
    ]
    operations = [
        migrations.RunSQL(STATES, migrations.RunSQL.noop),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
