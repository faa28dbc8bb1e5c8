"""What was found on the day of a proposal."""

from uuid import UUID

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Finding
from thuisroute.sharing.access import address_told
from thuisroute.sharing.queries.policy import residents_shared_with


def finding_of(actor: Actor, match: UUID) -> Finding | None:
    """For those who take part in the registration; None for an association (P4c)."""
    return Finding.objects.filter(
        address_told(),
        pk=match,
        resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION),
    ).first()
