"""Which agreement holds, and what a stored version says."""

from functools import lru_cache
from uuid import UUID

from thuisroute.agreements.models import AgreementEvent, AgreementVersion
from thuisroute.agreements.rules.agreement import Agreement


def agreement(version: UUID) -> Agreement:
    """What this version says; versions never change, so it is read once a process."""
    return _parsed(version)


def agreement_in_force(region: UUID) -> AgreementVersion:
    """The newest adopted version of the region; new dossiers follow it."""
    return (
        AgreementVersion.objects.filter(region_id=region)
        .only("id", "number", "valid_from")
        .latest("number")
    )


def regions_with_agreement() -> list[UUID]:
    """Every region that has adopted an agreement."""
    return list(
        AgreementVersion.objects.order_by("region_id")
        .values_list("region_id", flat=True)
        .distinct()
    )


def agreement_events(region: UUID) -> list[AgreementEvent]:
    """What happened to the region's agreement, oldest first."""
    return list(AgreementEvent.objects.filter(region_id=region).order_by("on"))


@lru_cache(maxsize=64)
def _parsed(version: UUID) -> Agreement:
    content = AgreementVersion.objects.values_list("content", flat=True).get(pk=version)
    return Agreement.from_json(content)
