"""Bring the grants of one resident in line with what happened and was agreed."""

import json
from uuid import UUID

from django.db import connection

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.proofs import proof
from thuisroute.sharing.actions.locked_dossier import LockedDossier
from thuisroute.sharing.rules.grants import GrantRow, SharingFacts, grants


def derive_grants(dossier: LockedDossier) -> None:
    """Replace the running grants, in the transaction of what changed the facts."""
    write_grants(
        dossier.resident,
        region=dossier.region,
        version=dossier.agreement,
        facts=dossier.facts,
    )


def write_grants(
    resident: UUID, *, region: UUID, version: UUID, facts: SharingFacts
) -> None:
    """The same from facts in hand: nobody, not even who opens a dossier, can read
    its facts before its first grants stand."""
    rows = grants(agreement(version), facts, today=clock.today())
    written = json.dumps([_plain(row) for row in rows])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_replace_grants(%s, %s, %s, %s)",
            [region, resident, written, proof(region, resident, written)],
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
    }
