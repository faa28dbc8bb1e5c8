"""No step towards an eviction before the protocol; row security as of the concern."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

SQL = Path(__file__).parent.parent / "sql" / "evictions.sql"
TABLES = (
    "concerns_evictionstep",
    "concerns_weighedalternative",
    "concerns_secondchance",
)


def guarded(table: str) -> list[migrations.RunSQL]:
    """Added to and never changed, by who has the life domain of the concern."""
    return [
        protect(table, domain_column="domain", verbs=("SELECT", "INSERT")),
        writers_only(table, "INSERT", domain_column="domain"),
        own_file(table),
        emergency_look(table, domain_column="domain"),
    ]


class Migration(migrations.Migration):
    dependencies = [
        ("concerns", "0011_evictions"),
        ("obligations", "0014_kept_protected"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        *(step for table in TABLES for step in guarded(table)),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
