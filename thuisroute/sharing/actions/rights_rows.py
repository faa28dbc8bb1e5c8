"""The request that an action is about, locked, for who may do it."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.handling import ANSWER, answered_by
from thuisroute.sharing.models import RightsRequest
from thuisroute.sharing.queries.rights import request_row
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS


def request_to_answer(by: Actor, request: UUID) -> RightsRequest:
    """404 when it is not shared, 403 for who only reads it."""
    row = request_row(by, request)
    if row is None:
        raise Http404
    insist_on_resident(by, row.resident_id, domain=RIGHTS_REQUESTS)
    if not RightsRequest.objects.filter(answered_by(by), pk=request).exists():
        subject = row.resident_id
        looks.refused(ANSWER, kind="rights_request", key=request, subject=subject)
        raise PermissionDenied
    lock_dossier(row.resident_id)
    row.refresh_from_db()
    return row


def own_request(by: Actor, request: UUID) -> RightsRequest:
    """A request of whoever asks, about themselves; else 404."""
    row = request_row(by, request)
    if row is None or not by.owns(row.resident_id):
        raise Http404
    insist_on_resident(by, row.resident_id)
    lock_dossier(row.resident_id)
    row.refresh_from_db()
    return row
