"""A stay that is about to change, and the line that tells of it."""

from collections.abc import Mapping
from uuid import UUID

from thuisroute.guidance.models import Stay
from thuisroute.guidance.queries.stays import stay_for
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier


def locked_stay(by: Actor, stay: UUID, *, to: Capability) -> Stay:
    """Whoever comes second waits here, and then reads what the first has written."""
    resident = stay_for(by, stay, to=to).resident_id
    lock_dossier(resident)
    return stay_for(by, stay, to=to)


def told(act: str, row: Stay, details: Mapping[str, object]) -> None:
    """One line in the log."""
    audit.record(
        act, kind="stay", key=row.pk, subject=row.resident_id, details=dict(details)
    )
