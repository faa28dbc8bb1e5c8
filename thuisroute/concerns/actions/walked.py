"""A concern on its protocol, held for a change in it."""

from uuid import UUID

from thuisroute.concerns.facts import walk_of
from thuisroute.concerns.models import Concern, TakenStep
from thuisroute.concerns.queries.concerns import concern_for
from thuisroute.concerns.rules.walking import Walk
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import SOMEBODY_ELSE
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability

NO_PROTOCOL = Reason("The region has no protocol for this concern.")
NOT_YOURS = Reason("Another organisation takes this step.")


def walked(by: Actor, concern: UUID, *, to: Capability) -> tuple[Concern, Walk]:
    """Whoever comes second waits; refused where the region has no protocol for it."""
    row = concern_for(by, concern, to=to, lock=True)
    walk = walk_of(row)
    if walk is None:
        raise Refused(NO_PROTOCOL)
    return row, walk


def mark(step: TakenStep, **said: object) -> None:
    """What is said of a step that stands as it was seen."""
    rows = TakenStep.objects.filter(pk=step.pk, done_on=step.done_on, fell_away=False)
    if rows.update(**said) != 1:
        raise Refused(SOMEBODY_ELSE)


def tell(row: Concern, act: str, step: str, **details: object) -> None:
    """In the log of the resident."""
    audit.record(
        act, kind="concern", key=row.pk, subject=row.resident_id,
        details={"step": step, **details},
    )  # fmt: skip
