"""Answer a request: granted, in part, or refused with the way to complain."""

from collections.abc import Sequence
from uuid import UUID

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.sharing.actions.restrict import let_go_on, restrict
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.jobs import erase_later
from thuisroute.sharing.models import RightsErasure, RightsRequest
from thuisroute.sharing.moving import REQUESTS
from thuisroute.sharing.queries.erasing import parts_of
from thuisroute.sharing.rules.answering import Decision, may_answer
from thuisroute.sharing.rules.erasing_on_request import Part, Stays
from thuisroute.sharing.rules.limits import Limit
from thuisroute.sharing.rules.rights import RequestState


def answer_request(*, by: Actor, request: UUID, decision: Decision) -> None:
    """What it decides holds from now on: a stop on use, or its end; what goes of an
    erasure that is granted goes at once, by a job."""
    row = request_to_answer(by, request)
    kind = RightKind(row.kind)
    found = parts_of(row.resident_id, by.region) if _erases(kind, decision) else ()
    insist(may_answer(kind, decision, to_correct=_to_correct(row), parts=found))
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
    if _erases(kind, decision):
        _let_go(row, decision, found)
    # Last, since whoever answers may lose sight of something by it.
    if decision.outcome is RequestState.REFUSED:
        let_go_on(row)
    else:
        restrict(row, _limits(row, decision))


def _erases(kind: RightKind, decision: Decision) -> bool:
    return kind == RightKind.ERASURE and decision.outcome is not RequestState.REFUSED


def _let_go(row: RightsRequest, decision: Decision, found: Sequence[Part]) -> None:
    RightsErasure.objects.bulk_create(
        [
            RightsErasure(
                request=row,
                resident_id=row.resident_id,
                record_class=one.record_class,
                term=one.term,
                stays=_stays(one, decision),
                until=one.until,
            )
            for one in found
        ]
    )
    erase_later(row.pk)


def _stays(one: Part, decision: Decision) -> str:
    if one.stays is not None:
        return one.stays.value
    return "" if one.record_class in decision.classes else Stays.NOT_CHOSEN.value


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
