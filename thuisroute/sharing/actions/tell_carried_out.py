"""Write down that somebody did what a request asks, outside this program or page."""

from uuid import UUID

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.sharing.actions.restrict import restrict
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.models import RightsRequest
from thuisroute.sharing.rules.answering import may_tell_carried_out
from thuisroute.sharing.rules.rights import RequestState


def tell_carried_out(*, by: Actor, request: UUID, words: str) -> None:
    """Who somebody is, is corrected from the request itself and told there."""
    row = request_to_answer(by, request)
    insist(
        may_tell_carried_out(
            RightKind(row.kind),
            RequestState(row.state),
            words=words,
            by_itself=row.domain == LifeDomain.IDENTITY,
            done=row.carried_out_on is not None,
        )
    )
    RightsRequest.objects.filter(pk=row.pk).update(
        carried_out_on=clock.today(), carried_out=words.strip()
    )
    audit.record(
        "rights.carried_out",
        kind="rights_request",
        key=row.pk,
        subject=row.resident_id,
        details={"right": row.kind},
    )
    restrict(row, [])
