"""Which leases stand on a framework agreement."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import Max

from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.lifecycle import LeaseState

STANDING = (LeaseState.PREPARED, LeaseState.SIGNED, LeaseState.RUNNING)


def last_day_needed(framework: UUID) -> date | None:
    """The last day of the longest lease on it that the actor may see; None without."""
    until: date | None = Lease.objects.filter(
        framework_id=framework, state__in=[state.value for state in STANDING]
    ).aggregate(until=Max("planned_until"))["until"]
    return until - timedelta(days=1) if until else None
