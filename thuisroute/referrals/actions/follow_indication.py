"""A registration says of the indication what the municipality decided last (P3a)."""

from uuid import UUID

from django.db.models import F

from thuisroute.referrals.models import Particulars
from thuisroute.referrals.rules.indicating import Indicated
from thuisroute.referrals.rules.lifecycle import ReferralState


def follow_indication(resident: UUID, decided: Indicated) -> None:
    """One fact in one place: what was typed at the registration makes way, unless it
    is of a later day: then an old letter was found. The first letter that takes its
    place leaves beside it what was registered. Called within the action that recorded
    the decision."""
    rows = Particulars.objects.filter(
        resident_id=resident, indication_decided_on__lte=decided.decided_on
    ).exclude(referral__state=ReferralState.CLOSED.value)
    rows.filter(registered_hours__isnull=True).update(
        registered_decided_on=F("indication_decided_on"),
        registered_until=F("indication_until"),
        registered_hours=F("guidance_hours"),
    )
    rows.update(
        indication=decided.kind,
        indication_decided_on=decided.decided_on,
        indication_until=decided.until,
        guidance_hours=decided.hours,
    )
