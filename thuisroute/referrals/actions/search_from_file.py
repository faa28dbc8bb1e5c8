"""Look whether somebody is known who is to be registered from a file elsewhere (H9)."""

from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.events import SearchedFrom
from thuisroute.referrals.queries.person_search import Found, search_person
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.access import insist_on_role


def search_from_file(*, by: Actor, person: PersonFacts, origin: UUID) -> Found:
    """By who sends outreach, as long as the file asks for a registration: whoever keeps
    it refuses before anybody is looked for."""
    insist_on_role(by, Capability.REGISTER_FROM_OUTREACH)
    publish(SearchedFrom(region=by.region, on=clock.today(), by=by, origin=origin))
    return search_person(by, person)
