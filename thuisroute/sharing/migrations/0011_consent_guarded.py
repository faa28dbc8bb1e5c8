"""Proof and refusals behind the second wall; a grant for each ground."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import protect

SQL = Path(__file__).parent.parent / "sql" / "grants_a_ground.sql"
READ_AND_ADD = ("SELECT", "INSERT")


class Migration(migrations.Migration):
    dependencies = [("sharing", "0010_consent_texts")]
    operations = [
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        protect("sharing_consentrecord", domain="registration", first_rows=True),
        protect(
            "sharing_consentrefusal",
            domain="registration",
            verbs=READ_AND_ADD,
            first_rows=True,
        ),
    ]
