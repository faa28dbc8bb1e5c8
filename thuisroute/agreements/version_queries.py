"""What is being changed about an agreement: drafts, who was told, who said so."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F
from django.http import Http404

from thuisroute.agreements.models import AgreementVersion, VersionNotice, VersionStep
from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.differences import Difference, differences
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question

UNCHANGING = frozenset(VersionState) - {VersionState.DRAFT}


def version_seen_by(actor: Actor, number: int) -> AgreementVersion:
    """A version of the actor's own region, or 404."""
    found = AgreementVersion.objects.filter(
        region_id=actor.region, number=number
    ).first()
    if found is None:
        raise Http404
    return found


def says(version: AgreementVersion) -> Agreement | None:
    """What a version says; None for a draft that still has mistakes."""
    if version.state in UNCHANGING:
        return agreement(version.pk)
    return Agreement.from_json(version.content) if version.sound else None


def changes_of(version: AgreementVersion) -> tuple[Difference, ...]:
    """What it says otherwise than the version it was made from, if both are sound."""
    new = says(version)
    if new is None or version.based_on_id is None:
        return ()
    return differences(agreement(version.based_on_id), new)


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
    """What the actor's own party was told and nobody has confirmed yet."""
    return Question.over(
        VersionNotice.objects.filter(party_id=actor.party, confirmed_at=None)
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
