"""The numbers under which people of a region seek a home; for maintenance only."""

from collections.abc import Collection
from uuid import UUID

from thuisroute.referrals.models import Particulars


def seeker_numbers_of(region: UUID) -> frozenset[str]:
    """Of every referral; row security lets the worker role alone see them all."""
    return frozenset(
        Particulars.objects.filter(referral__region_id=region).values_list(
            "home_seeker_number", flat=True
        )
    )


def residents_by_seeker_number(
    region: UUID, numbers: Collection[str]
) -> dict[str, UUID]:
    """Whose these numbers are; unknown ones are left out."""
    rows = Particulars.objects.filter(
        referral__region_id=region, home_seeker_number__in=numbers
    )
    return dict(rows.values_list("home_seeker_number", "referral__resident_id"))
