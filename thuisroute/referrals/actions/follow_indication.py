"""A registration says of the indication what the municipality decided last (P3a)."""

from uuid import UUID

from thuisroute.referrals.models import Particulars
from thuisroute.referrals.rules.indicating import Indicated
from thuisroute.referrals.rules.lifecycle import ReferralState


def follow_indication(resident: UUID, decided: Indicated) -> None:
    """One fact in one place: what was typed at the registration makes way, unless it
    is of a later day: then an old letter was found. Called within the action that
    recorded the decision."""
    Particulars.objects.filter(
        resident_id=resident, indication_decided_on__lte=decided.decided_on
    ).exclude(referral__state=ReferralState.CLOSED.value).update(
        indication=decided.kind,
        indication_decided_on=decided.decided_on,
        indication_until=decided.until,
        guidance_hours=decided.hours,
    )
