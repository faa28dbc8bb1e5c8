"""End a stop on the use of data, after the resident was told (AVG 18(3))."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.sharing.actions.restrict import let_go_on
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.queries.rights import stopped_since
from thuisroute.sharing.rules.answering import may_lift


def lift_restriction(*, by: Actor, request: UUID, told_on: date | None) -> None:
    """Everything that this request stopped goes on from today."""
    row = request_to_answer(by, request)
    since = stopped_since(row.pk)
    if since is None:
        raise Refused(NOT_ANY_MORE)
    insist(may_lift(told_on, since=since, today=clock.today()))
    let_go_on(row, told_on=told_on)
    audit.record(
        "restriction.lifted",
        kind="rights_request",
        key=row.pk,
        subject=row.resident_id,
        details={"right": row.kind, "told_on": told_on},
    )
