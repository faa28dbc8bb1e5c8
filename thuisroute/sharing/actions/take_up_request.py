"""Take a request up, or say that its answer needs more time (AVG 12(3))."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.residents.queries.dossiers import resident_row
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.models import RightsRequest
from thuisroute.sharing.moving import REQUESTS
from thuisroute.sharing.rules.rights import (
    OPEN,
    RequestState,
    extended_to,
    may_extend,
)


def take_up_request(*, by: Actor, request: UUID) -> None:
    """The resident sees that somebody looks at it."""
    row = request_to_answer(by, request)
    REQUESTS.move(row, to=RequestState.TAKEN_UP, by=by, on=clock.today())
    _log("rights.taken_up", row)


def extend_request(*, by: Actor, request: UUID, reason: str) -> None:
    """Once, told within the first term; the resident reads why."""
    row = request_to_answer(by, request)
    if row.state not in OPEN:
        raise Refused(NOT_ANY_MORE)
    law = agreement(resident_row(row.resident_id).agreement_id)
    right = law.right(row.kind)
    insist(
        may_extend(
            right,
            asked_on=row.asked_on,
            extended=row.extended_on is not None,
            reason=reason,
            today=clock.today(),
        )
    )
    row.due = extended_to(right, row.asked_on)
    RightsRequest.objects.filter(pk=row.pk).update(
        due=row.due, extended_on=clock.today(), extension_reason=reason.strip()
    )
    _log("rights.extended", row)


def _log(verb: str, row: RightsRequest) -> None:
    audit.record(
        verb,
        kind="rights_request",
        key=row.pk,
        subject=row.resident_id,
        details={"right": row.kind, "due": row.due},
    )
