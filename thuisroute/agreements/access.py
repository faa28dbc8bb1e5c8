"""The way to a version of the agreement: what it says, who was told, who said so."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F
from django.http import Http404

from thuisroute.agreements.models import AgreementVersion, VersionNotice, VersionStep
from thuisroute.agreements.packs.authoring.draft import Draft
from thuisroute.agreements.queries import agreement, draft_in
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.differences import Difference, differences
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.rules.capabilities import Capability, may

UNCHANGING = frozenset(VersionState) - {VersionState.DRAFT}


@dataclass(frozen=True)
class Version:
    """A version with what it says; `law` is None for a draft that has mistakes."""

    id: UUID
    region: UUID
    number: int
    state: VersionState
    valid_from: date
    digest: str
    note: str
    based_on: UUID | None
    law: Agreement | None


def version_with(key: UUID) -> Version:
    """The version with this key, for jobs."""
    return _read(AgreementVersion.objects.get(pk=key))


def version_seen_by(actor: Actor, number: int) -> Version:
    """A version of the actor's own region, or 404."""
    found = AgreementVersion.objects.filter(region_id=actor.region, number=number)
    row = found.exclude(state=VersionState.DISCARDED).first()
    if row is None:
        raise Http404
    return _read(row)


def draft_of(version: Version) -> Draft:
    """What a version says as people write it, to be read in full or changed."""
    return draft_in(
        AgreementVersion.objects.only("sound", "content").get(pk=version.id)
    )


def earlier_of(version: Version) -> Draft | None:
    """What the version says that it was made from."""
    if version.based_on is None:
        return None
    return draft_in(AgreementVersion.objects.get(pk=version.based_on))


def _read(row: AgreementVersion) -> Version:
    return Version(
        row.pk,
        row.region_id,
        row.number,
        VersionState(row.state),
        row.valid_from,
        row.digest,
        row.note,
        row.based_on_id,
        _law(row),
    )


def _law(row: AgreementVersion) -> Agreement | None:
    if row.state in UNCHANGING:
        return agreement(row.pk)
    return Agreement.from_json(row.content) if row.sound else None


def changes_of(version: Version) -> tuple[Difference, ...]:
    """What it says otherwise than the version it was made from, if it is sound."""
    if version.law is None or version.based_on is None:
        return ()
    return differences(agreement(version.based_on), version.law)


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A party that was told, and when it said that it knows."""

    party_id: UUID
    party_name: str
    told_at: datetime
    confirmed_at: datetime | None


def notices_of(version: UUID) -> Question[NoticeRow]:
    """Every party that was told of a version, by name."""
    return Question.over(
        VersionNotice.objects.filter(version_id=version)
        .annotate(party_name=F("party__name"))
        .order_by("party_name"),
        NoticeRow,
    )


@dataclass(frozen=True, slots=True)
class WaitingNotice:
    """A version that the actor's party was told of and has not confirmed."""

    number: int
    told_at: datetime


def unconfirmed(actor: Actor) -> Question[WaitingNotice]:
    """What the actor's own party was told and nobody has confirmed yet, for who can."""
    mine = VersionNotice.objects.filter(party_id=actor.party, confirmed_at=None)
    may_confirm = may(actor.role, Capability.SIGN_TERMS)
    return Question.over(
        (mine if may_confirm else mine.none())
        .annotate(number=F("version__number"))
        .order_by("-number")[:5],
        WaitingNotice,
    )


@dataclass(frozen=True, slots=True)
class StepRow:
    """One move of a version."""

    to_state: str
    at: datetime


def steps_of(version: UUID) -> Question[StepRow]:
    """What became of a version, oldest first."""
    return Question.over(
        VersionStep.objects.filter(record_id=version).order_by("at", "id"), StepRow
    )
