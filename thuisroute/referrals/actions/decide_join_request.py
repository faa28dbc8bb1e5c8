"""The mediator's answer to a provider that asks about a person who is known."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import Mover
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import JoinRequest, JoinStep
from thuisroute.referrals.queries.join_requests import join_request, shared_by_key
from thuisroute.referrals.queries.registration_parties import CARE_PROVIDER
from thuisroute.referrals.rules.joining import JOIN_MOVES, JoinState, may_be_decided
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.involve import involve
from thuisroute.sharing.actions.locked_dossier import locked_dossier

JOIN_MOVER = Mover(JOIN_MOVES, JoinStep)


def grant_join_request(*, by: Actor, request: UUID, resident: UUID | None) -> None:
    """The asking provider takes part in this dossier from today."""
    row = _asked(by, request)
    found = [one.pk for one in shared_by_key(row.keys)]
    insist(may_be_decided(to=JoinState.GRANTED, reason="", dossiers=len(found)))
    if resident is None or resident not in found:
        raise Refused(Reason("Choose which dossier it is."), field="resident")
    _decide(row, by, JoinState.GRANTED, "", resident)
    involve(
        resident,
        party=row.party_id,
        kind=CARE_PROVIDER,
        because=EventName.REFERRAL_REGISTERED,
        on=clock.today(),
    )
    derive_grants(locked_dossier(resident))


def refuse_join_request(*, by: Actor, request: UUID, reason: str) -> None:
    """The asking provider reads the reason, and nothing of the dossier."""
    _answer(by, request, JoinState.REFUSED, reason)


def say_it_is_another_person(*, by: Actor, request: UUID, reason: str) -> None:
    """Two people with one name and birth date: the asker may register, once."""
    _answer(by, request, JoinState.DISTINCT, reason)


def _answer(by: Actor, request: UUID, to: JoinState, reason: str) -> None:
    row = _asked(by, request)
    insist(may_be_decided(to=to, reason=reason, dossiers=0))
    _decide(row, by, to, reason.strip(), None)


def _asked(by: Actor, request: UUID) -> JoinRequest:
    insist_on_role(by, Capability.CHECK_REFERRAL)
    return join_request(by, request)


def _decide(
    row: JoinRequest, by: Actor, to: JoinState, reason: str, resident: UUID | None
) -> None:
    JOIN_MOVER.move(row, to=to, by=by, on=clock.today(), reason=reason, about=b"")
    audit.record(
        f"join_request.{to.value}", kind="join_request", key=row.pk, subject=resident
    )
