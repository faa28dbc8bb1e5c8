"""Forget lists that were asked for."""

from thuisroute.exchange.models import StagedExport
from thuisroute.kernel import clock


def clear_staged_exports() -> int:
    """Forget every list whose time is over; how many. For the worker."""
    forgotten, _ = StagedExport.objects.filter(expires_at__lte=clock.now()).delete()
    return forgotten
