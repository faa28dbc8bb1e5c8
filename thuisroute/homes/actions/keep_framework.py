"""Write down a framework agreement and its end; tenancies call these."""

from datetime import date
from uuid import UUID

from thuisroute.homes.models import FrameworkAgreement


def add_framework(
    *,
    region: UUID,
    provider: UUID,
    association: UUID,
    signed_on: date,
    until: date | None,
) -> UUID:
    """The key of the new one."""
    return FrameworkAgreement.objects.create(
        region_id=region,
        provider_id=provider,
        association_id=association,
        signed_on=signed_on,
        until=until,
    ).pk


def set_last_day(framework: UUID, last_day: date) -> None:
    """From the day after it nothing new can stand on it."""
    FrameworkAgreement.objects.filter(pk=framework).update(until=last_day)
