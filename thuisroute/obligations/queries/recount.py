"""Which dossiers the clocks should look at again without anything having happened."""

from datetime import date
from uuid import UUID

from django.db.models import Max

from thuisroute.obligations.models import Obligation


def dossiers_to_recount(today: date) -> list[UUID]:
    """Residents with a term whose last date has passed: a series goes on from there."""
    passed = (
        Obligation.objects.filter(resident__isnull=False)
        .values("resident_id", "clock", "started_on")
        .annotate(last=Max("due"))
        .filter(last__lt=today)
    )
    return sorted({row["resident_id"] for row in passed})
