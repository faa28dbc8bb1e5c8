"""What a referral tells on the dossier page."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from thuisroute.kernel.questions import Question
from thuisroute.referrals.models import Referral


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """The newest referral: where it stands, of whom, for what."""

    id: UUID
    state: str
    product: str
    registered_on: date
    parked_until: date | None
    provider_name: str
    municipality_name: str


def referral_of(resident: UUID) -> Question[ReferralLine]:
    """One row; none for somebody who came in with a lease."""
    rows = Referral.objects.filter(resident_id=resident).order_by("-registered_on")
    return Question.over(
        rows.annotate(
            provider_name=F("provider__name"), municipality_name=F("municipality__name")
        )[:1],
        ReferralLine,
    )
