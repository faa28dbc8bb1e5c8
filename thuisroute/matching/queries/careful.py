"""By which route a proposal goes."""

from uuid import UUID

from django.db.models import QuerySet

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import CarefulRoute
from thuisroute.matching.rules.careful import Careful
from thuisroute.sharing.queries.policy import residents_shared_with


def route_of(actor: Actor, match: UUID) -> CarefulRoute | None:
    """For those who take part in the registration; None on the short route."""
    return CarefulRoute.objects.filter(
        pk=match,
        resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION),
    ).first()


def waiting_for_talk() -> QuerySet[CarefulRoute]:
    """Proposals that are not offered before they were talked about, of whom the reader
    sees the registration."""
    return CarefulRoute.objects.exclude(careful="").filter(talked_on__isnull=True)


def careful_of(route: CarefulRoute | None) -> Careful:
    """What the rules look at."""
    return Careful(route.careful, route.talked_on) if route else Careful()
