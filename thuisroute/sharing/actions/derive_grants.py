"""Bring the grants of one resident in line with what happened and was agreed."""

import json

from django.db import connection

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.proofs import proof
from thuisroute.sharing.actions.locked_dossier import LockedDossier
from thuisroute.sharing.rules.facts import GrantRow
from thuisroute.sharing.rules.handlers import all_grants


def derive_grants(dossier: LockedDossier) -> None:
    """Replace the running grants, in the transaction of what changed the facts."""
    law = agreement(dossier.agreement)
    rows = all_grants(law, dossier.facts, today=clock.today())
    written = json.dumps([_plain(row) for row in rows])
    said = (dossier.region, dossier.resident, written)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_replace_grants(%s, %s, %s, %s)", [*said, proof(*said)]
        )


def _plain(row: GrantRow) -> dict[str, object]:
    return {
        "party": str(row.party),
        "role": row.role,
        "purpose": row.purpose,
        "ground": row.ground,
        "article": row.article,
        "domains": list(row.domains),
        "since": row.since.isoformat(),
        "until": row.until.isoformat() if row.until else None,
        "reads_only": row.reads_only,
    }
