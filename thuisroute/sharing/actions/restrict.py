"""Stop the use of data, or let it go on; grants follow in the same transaction."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from thuisroute.kernel import clock
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.models import RightsLimit, RightsRequest
from thuisroute.sharing.rules.limits import Limit


def restrict(request: RightsRequest, limits: Iterable[Limit]) -> None:
    """From today on; what this request stopped before gives way to it. With no limits
    the grants are counted again, since a request that waits or ended changes them."""
    today = clock.today()
    _running(request.pk).update(until=today)
    RightsLimit.objects.bulk_create(
        RightsLimit(
            request=request,
            resident_id=request.resident_id,
            domain=one.domain,
            purpose=one.purpose,
            since=today,
        )
        for one in limits
    )
    derive_grants(locked_dossier(request.resident_id))


def let_go_on(request: RightsRequest, *, told_on: date | None = None) -> int:
    """What this request stopped goes on from today; how much that was."""
    ended = _running(request.pk).update(until=clock.today(), told_on=told_on)
    derive_grants(locked_dossier(request.resident_id))
    return ended


def _running(request: UUID) -> QuerySet[RightsLimit]:
    return RightsLimit.objects.filter(request_id=request, until__isnull=True)
