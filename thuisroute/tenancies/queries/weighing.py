"""How the form of a lease was weighed, for who may read words about the resident."""

from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.tenancies.models import LeaseWeighing


def weighing_of(actor: Actor, lease: UUID) -> LeaseWeighing | None:
    """None where nothing was weighed, or the name is not shared."""
    return LeaseWeighing.objects.filter(
        lease=lease, resident_id__in=residents_shared_with(actor, domain="identity")
    ).first()
