"""Reads about files that wait."""

from uuid import UUID

from django.http import Http404

from thuisroute.exchange.models import StagedExport, StagedImport
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


def staged_export(actor: Actor, key: UUID) -> StagedExport:
    """404 when somebody else asked for it, or when its time is over."""
    found = StagedExport.objects.filter(
        pk=key, seat_id=actor.seat, expires_at__gt=clock.now()
    ).first()
    if found is None:
        raise Http404
    return found
