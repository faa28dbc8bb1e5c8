"""Keep a file that was read, until its owner decides; nothing of it counts yet."""

import json
from datetime import timedelta
from uuid import UUID

from thuisroute.exchange.importing.planned import Kind
from thuisroute.exchange.models import StagedImport
from thuisroute.exchange.reading.answer import Answer
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.sealing import seal, unseal
from thuisroute.sharing.access import insist_on_role

KEPT = timedelta(hours=2)
USE = "staged import"
LONGEST_NAME = 200


def stage_import(*, by: Actor, kind: Kind, file_name: str, answer: Answer) -> UUID:
    """The key under which the preview is shown, for two hours."""
    insist_on_role(by, kind.capability)
    now = clock.now()
    row = StagedImport.objects.create(
        region_id=by.region,
        seat_id=by.seat,
        kind=kind.name,
        file_name=file_name[:LONGEST_NAME],
        sealed=seal(json.dumps(answer.as_json()), use=USE),
        staged_at=now,
        expires_at=now + KEPT,
    )
    audit.record(
        "import.staged", kind="import", key=row.pk, details={"kind": kind.name}
    )
    return row.pk


def cells_of(row: StagedImport) -> Answer:
    """What was read from the file."""
    said = json.loads(unseal(row.sealed, use=USE))
    return Answer(
        cells=said["cells"],
        formulas=[(place[0], place[1]) for place in said["formulas"]],
        first=said["first"],
    )


def drop_import(*, by: Actor, staged: UUID) -> None:
    """Forget a staged file."""
    StagedImport.objects.filter(pk=staged, seat_id=by.seat).delete()
    audit.record("import.dropped", kind="import", key=staged)


def clear_staged_imports() -> int:
    """Forget every staged file whose time is over; how many. For the worker."""
    forgotten, _ = StagedImport.objects.filter(expires_at__lte=clock.now()).delete()
    return forgotten
