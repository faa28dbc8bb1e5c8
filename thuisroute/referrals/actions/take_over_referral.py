"""Another care provider supports the resident from now on (WP6.1)."""

from uuid import UUID

from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.lifecycle import ReferralState


def take_over_referral(resident: UUID, provider: UUID) -> None:
    """Of every registration that is not closed. Called within the handover that was
    authorised; a lease stays with whoever let the home."""
    Referral.objects.filter(resident_id=resident).exclude(
        state=ReferralState.CLOSED.value
    ).update(provider_id=provider)
