"""On which ground an offer was refused stands with the answer, and nowhere else (P1d).

The events of a dossier are read by everybody who shares it, since clocks count on them.
"""

from django.db import migrations

from thuisroute.kernel.row_security import by_owner


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0005_finding"),
        ("residents", "0001_tables"),
        ("sharing", "0002_row_security"),
    ]
    operations = [
        by_owner(
            "UPDATE residents_dossierevent SET attributes = attributes - 'ground' "
            "WHERE name = 'offer.answered'",
            of="residents_dossierevent",
        )
    ]
