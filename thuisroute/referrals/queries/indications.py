"""What registrations say of the indication."""

from uuid import UUID

from django.db.models import QuerySet

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import Particulars
from thuisroute.referrals.rules.indicating import Indicated, RegisteredHours
from thuisroute.sharing.queries.policy import residents_shared_with


def indicated(actor: Actor, resident: UUID) -> Indicated | None:
    """What the newest says now; None where there is none, or it is not shared."""
    row = _shared(actor, resident).last()
    if row is None:
        return None
    return Indicated(
        row.indication,
        row.indication_decided_on,
        row.indication_until,
        row.guidance_hours,
    )


def registered_hours(actor: Actor, resident: UUID) -> list[RegisteredHours]:
    """What each said itself, before a letter took its place; the oldest first."""
    return [_as_registered(row) for row in _shared(actor, resident)]


def _shared(actor: Actor, resident: UUID) -> QuerySet[Particulars]:
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    rows = Particulars.objects.filter(resident_id=resident, resident_id__in=shared)
    return rows.order_by("referral__registered_on", "pk")


def _as_registered(row: Particulars) -> RegisteredHours:
    if row.registered_decided_on is None:
        return RegisteredHours(
            row.indication_decided_on, row.indication_until, row.guidance_hours
        )
    return RegisteredHours(
        row.registered_decided_on, row.registered_until, row.registered_hours or 0
    )
