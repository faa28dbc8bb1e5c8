"""Reads about imports."""

from uuid import UUID

from django.http import Http404

from thuisroute.exchange.models import StagedImport
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor


def staged_import(actor: Actor, key: UUID) -> StagedImport:
    """404 when it is somebody else's, or when its time is over."""
    found = StagedImport.objects.filter(
        pk=key, seat_id=actor.seat, expires_at__gt=clock.now()
    ).first()
    if found is None:
        raise Http404
    return found
