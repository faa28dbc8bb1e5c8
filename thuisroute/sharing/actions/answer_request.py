"""Answer a request: granted, in part, or refused with the way to complain."""

from uuid import UUID

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.sharing.actions.restrict import let_go_on, restrict
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.models import RightsRequest
from thuisroute.sharing.moving import REQUESTS
from thuisroute.sharing.rules.answering import Decision, may_answer
from thuisroute.sharing.rules.limits import Limit
from thuisroute.sharing.rules.rights import RequestState


def answer_request(*, by: Actor, request: UUID, decision: Decision) -> None:
    """What it decides holds from now on: a stop on use, or its end. An erasure that is
    granted is a decision only; who has to do what stands with it."""
    row = request_to_answer(by, request)
    kind = RightKind(row.kind)
    insist(may_answer(kind, decision, to_correct=_to_correct(row)))
    REQUESTS.move(
        row,
        to=decision.outcome,
        by=by,
        on=clock.today(),
        answered_on=clock.today(),
        answered_by=by.user,
        answer=decision.words.strip(),
    )
    audit.record(
        "rights.answered",
        kind="rights_request",
        key=row.pk,
        subject=row.resident_id,
        details={"right": row.kind, "outcome": decision.outcome.value},
    )
    # Last, since whoever answers may lose sight of something by it.
    if decision.outcome is RequestState.REFUSED:
        let_go_on(row)
    else:
        restrict(row, _limits(row, decision))


def _to_correct(row: RightsRequest) -> bool:
    """Who somebody is, is corrected here; other facts on their own pages."""
    named = row.domain == LifeDomain.IDENTITY
    return row.kind == RightKind.CORRECTION and named and row.carried_out_on is None


def _limits(row: RightsRequest, decision: Decision) -> list[Limit]:
    if row.kind == RightKind.OBJECTION:
        return [Limit(purpose=row.purpose)]
    if row.kind == RightKind.RESTRICTION:
        chosen = decision.domains or ((row.domain,) if row.domain else ())
        return [Limit(domain=one) for one in chosen] or [Limit()]
    return []
