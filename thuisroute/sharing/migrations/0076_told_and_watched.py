"""Whoever reads in an emergency is told that an address is hidden; whoever is kept out
of a dossier does not watch over it either."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look

SQL = Path(__file__).parent.parent / "sql" / "watched_by_others.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0075_own_identity_guarded")]
    operations = [
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        # Where somebody lives is read in an emergency, so also that nobody may hear it.
        emergency_look("sharing_hiddenaddress"),
    ]
