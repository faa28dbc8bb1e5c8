"""Seats that run: begun, not ended, at a party that takes part."""

from django.db.models import Q, QuerySet

from thuisroute.kernel import clock
from thuisroute.parties.models import Seat


def seats_running_today() -> QuerySet[Seat]:
    """Every seat in which somebody with an open account may sit down today."""
    today = clock.today()
    return Seat.objects.filter(
        Q(until__isnull=True) | Q(until__gte=today),
        ended_at__isnull=True,
        user__is_active=True,
        since__lte=today,
        party__active=True,
    )
