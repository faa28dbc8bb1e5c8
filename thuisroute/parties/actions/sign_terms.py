"""Sign the terms of the region for one's own party."""

from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties import terms
from thuisroute.parties.models import Seat
from thuisroute.parties.rules.capabilities import Capability, may


def sign_terms(*, by: Actor, version: str) -> None:
    """By who sits in a role that may; a later version than was read is not signed."""
    role = Seat.objects.values_list("role", flat=True).get(pk=by.seat)
    if not may(role, Capability.SIGN_TERMS):
        raise Refused(Reason("In your role you cannot sign for your organisation."))
    if version != terms.asked_of(by.party):
        raise Refused(Reason("The terms have changed. Read them again, then sign."))
    if terms.keep(by.party, version, by.user):
        _tell(by.party, version)


def sign_terms_at_making(*, party: UUID, person: UUID) -> None:
    """Of an example region, where nobody is at the door to ask."""
    version = terms.asked_of(party)
    if version and terms.keep(party, version, person):
        _tell(party, version)


def _tell(party: UUID, version: str) -> None:
    audit.record("terms.signed", kind="party", key=party, details={"version": version})
