"""Which agreement holds, and what a stored version says."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from thuisroute.agreements.models import AgreementEvent, AgreementVersion
from thuisroute.agreements.packs.authoring.draft import Draft
from thuisroute.agreements.packs.authoring.written import untyped, written
from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import PartyTerms
from thuisroute.agreements.rules.plain import from_plain
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel.questions import Question

NEVER_ADOPTED = (VersionState.DRAFT, VersionState.DISCARDED)


def agreement(version: UUID) -> Agreement:
    """What an adopted version says; that never changes, so it is read once a process.
    What a draft says is in `draft_in`."""
    return _parsed(version)


def draft_in(row: AgreementVersion) -> Draft:
    """What stands in a version, as people write it; a draft may have mistakes."""
    if row.sound:
        return Draft(written(row.content))
    return Draft(untyped(PackDocument, row.content))


def agreement_in_force(region: UUID) -> AgreementVersion:
    """The version that holds in the region; new dossiers follow it."""
    return AgreementVersion.objects.only("id", "number", "valid_from").get(
        region_id=region, state=VersionState.IN_FORCE
    )


def law_in_force(region: UUID) -> Agreement:
    """What the version that holds in the region says."""
    return agreement(agreement_in_force(region).pk)


def other_laws(law: Agreement) -> list[Agreement]:
    """Every other version that the region ever adopted, the newest first: what was said
    under one of them is still told when a dossier follows another (P7b)."""
    versions = (
        AgreementVersion.objects.filter(content__code=law.code)
        .exclude(state__in=NEVER_ADOPTED)
        .order_by("-number")
    )
    said = map(agreement, versions.values_list("id", flat=True))
    return [one for one in said if one != law]


def regions_with_agreement() -> list[UUID]:
    """Every region that has adopted an agreement."""
    return list(
        AgreementVersion.objects.filter(state=VersionState.IN_FORCE)
        .order_by("region_id")
        .values_list("region_id", flat=True)
    )


def laws_in_force() -> list[Agreement]:
    """What holds in each region that has adopted an agreement, by code: it is public,
    and says nothing of anybody."""
    found = AgreementVersion.objects.filter(state=VersionState.IN_FORCE)
    keys = found.order_by("region__code").values_list("pk", flat=True)
    return [agreement(key) for key in keys]


def agreement_events(region: UUID) -> list[AgreementEvent]:
    """What happened to the region's agreement, oldest first."""
    return list(AgreementEvent.objects.filter(region_id=region).order_by("on"))


@lru_cache(maxsize=64)
def _parsed(version: UUID) -> Agreement:
    content = AgreementVersion.objects.values_list("content", flat=True).get(pk=version)
    return Agreement.from_json(content)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version, without what it says."""

    id: UUID
    number: int
    state: str
    valid_from: date
    valid_until: date | None
    note: str
    sound: bool


def version_in_force(region: UUID) -> Question[VersionRow]:
    """The version that holds in the region, for a page that asks more at once."""
    held = AgreementVersion.objects.filter(
        region_id=region, state=VersionState.IN_FORCE
    )
    return Question.over(held, VersionRow)


def versions_of(region: UUID) -> Question[VersionRow]:
    """Every version that was ever adopted or is being written, the newest first."""
    return Question.over(
        AgreementVersion.objects.filter(region_id=region)
        .exclude(state=VersionState.DISCARDED)
        .order_by("-number"),
        VersionRow,
    )


@dataclass(frozen=True, slots=True)
class AgreementEventRow:
    """Something that happened to the agreement, in the words of who wrote it down."""

    name: str
    on: date
    note: str


def history_of(region: UUID) -> Question[AgreementEventRow]:
    """What happened to the region's agreement, the newest first."""
    return Question.over(
        AgreementEvent.objects.filter(region_id=region).order_by("-on", "-id")[:50],
        AgreementEventRow,
    )


def terms_in(region: UUID, version: str) -> PartyTerms | None:
    """What parties sign, as the newest agreement with this version of it says, also
    when that agreement is not in force yet."""
    says = AgreementVersion.objects.filter(
        region_id=region, content__terms__version=version
    ).exclude(state__in=NEVER_ADOPTED)
    found = says.order_by("-number").values_list("content__terms", flat=True).first()
    return from_plain(PartyTerms, found) if found else None
