"""The latest day on which something was written down about a lease."""

from datetime import date

from django.db.models import Max

from thuisroute.tenancies.models import (
    ConversionDecision,
    Lease,
    NeighbourAgreement,
    Review,
)


def latest_fact_on(lease: Lease) -> date:
    """The first day of the lease when nothing was recorded since."""
    found = (
        Review.objects.filter(lease=lease).aggregate(on=Max("held_on")),
        ConversionDecision.objects.filter(lease=lease).aggregate(on=Max("decided_on")),
        NeighbourAgreement.objects.filter(lease=lease).aggregate(on=Max("recorded_on")),
    )
    days: list[date] = [row["on"] for row in found if row["on"]]
    return max([lease.starts_on, *days])
