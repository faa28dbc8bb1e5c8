"""The copy as colleagues make it, when a resident asked for it on paper."""

from uuid import UUID

from django.http import Http404

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.copying.gathering import Gathered, gather
from thuisroute.kernel import sessions
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.rules.own_account import Kind
from thuisroute.sharing.rules.rights import RequestState

# Before it is taken up nobody answers for it; refused, there is nothing to make.
MAKES = frozenset({RequestState.TAKEN_UP, RequestState.GRANTED})


def copy_for_paper(by: Actor, request: UUID) -> tuple[UUID, Gathered]:
    """Who answers the request makes what the resident would get: it is read in a
    session of the resident's, since nobody else is shown everything."""
    row = request_to_answer(by, request)
    if row.kind != RightKind.COPY or row.state not in MAKES:
        raise Http404
    resident = row.resident_id
    reader = Actor(
        user=by.user,
        seat=by.seat,
        party=resident,
        role=Kind.RESIDENT.value,
        region=by.region,
        subject=resident,
    )
    with sessions.lent(reader):
        return resident, gather(resident)
