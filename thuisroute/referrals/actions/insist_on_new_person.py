"""Refuse to register somebody who is known already (search before create)."""

from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.referrals.actions.decide_join_request import JOIN_MOVER
from thuisroute.referrals.models import JoinRequest
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.residents.actions.identify import keys_of
from thuisroute.residents.actions.recognise import is_known, take_turns
from thuisroute.residents.rules.person import PersonFacts

KNOWN = Reason(
    "This person is already known at the transfer point, so nothing new is "
    "registered. Search for the person and ask the transfer point to bring you in."
)


def insist_on_new_person(by: Actor, person: PersonFacts, *, provider: UUID) -> None:
    """Also when two providers register the same new person at the same moment.

    A mediator who said that this is another person opens the way for one registration
    by that provider.
    """
    keys = frozenset(keys_of(person).values())
    take_turns(by.region, keys)
    if not is_known(by.region, keys):
        return
    rulings = JoinRequest.objects.filter(
        region_id=by.region, party_id=provider, state=JoinState.DISTINCT
    )
    for ruling in rulings.filter(keys__overlap=list(keys)):
        others = keys - {bytes(key) for key in ruling.keys}
        if not is_known(by.region, others):
            JOIN_MOVER.move(ruling, to=JoinState.USED, by=by, on=clock.today())
            return
    raise Refused(KNOWN)
