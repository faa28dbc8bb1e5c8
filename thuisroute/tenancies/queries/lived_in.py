"""Who lives where now, for who works on something that was reported of a place."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import F

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.tenancies.queries.one_lease import running_leases

MOST = 500


@dataclass(frozen=True, slots=True)
class LivedIn:
    """A home under a running lease, and whose it is by name or number."""

    resident_id: UUID
    street: str
    house_number: str
    town: str
    resident_number: str
    resident_name: str | None


def homes_lived_in(actor: Actor) -> list[LivedIn]:
    """As far as both are shared with the actor, by address; an association's own homes
    only."""
    named = running_leases(actor).annotate(
        street=F("home__street"),
        house_number=F("home__house_number"),
        town=F("home__town"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
    asked = Question.over(
        named.order_by("street", "house_number", "id")[:MOST], LivedIn
    )
    return ask(asked).of(asked)
