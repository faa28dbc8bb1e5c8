"""Take a request back that was not answered yet."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.actions.restrict import let_go_on
from thuisroute.sharing.actions.rights_rows import own_request
from thuisroute.sharing.moving import REQUESTS
from thuisroute.sharing.rules.rights import RequestState


def withdraw_request(*, by: Actor, request: UUID) -> None:
    """By who asked it; what it had stopped goes on."""
    row = own_request(by, request)
    REQUESTS.move(row, to=RequestState.WITHDRAWN, by=by, on=clock.today())
    let_go_on(row)
    audit.record(
        "rights.withdrawn",
        kind="rights_request",
        key=row.pk,
        subject=row.resident_id,
        details={"right": row.kind},
    )
