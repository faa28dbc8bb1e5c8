"""Since when a resident lives in a home of the route."""

from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.lifecycle import LeaseState


def first_key_on(actor: Actor, resident: UUID) -> date | None:
    """The first day of the lease that runs; None without one or when it is not shared.
    The day alone: it tells nothing of where."""
    return (
        Lease.objects.filter(
            resident_id=resident,
            resident_id__in=residents_shared_with(actor, domain=HOUSING),
            state=LeaseState.RUNNING,
        )
        .order_by("starts_on")
        .values_list("starts_on", flat=True)
        .first()
    )
