"""Refuse to register somebody who is known already (search before create)."""

from uuid import UUID

from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.residents.actions.identify import keys_of
from thuisroute.residents.known import is_known, take_turns
from thuisroute.residents.rules.person import PersonFacts

KNOWN = Reason(
    "This person is already known at the transfer point. Ask the transfer point to "
    "bring you in; nothing new is registered."
)


def insist_on_new_person(region: UUID, person: PersonFacts) -> None:
    """Also when two providers register the same new person at the same moment."""
    keys = keys_of(person).values()
    take_turns(region, keys)
    if is_known(region, keys):
        raise Refused(KNOWN)
