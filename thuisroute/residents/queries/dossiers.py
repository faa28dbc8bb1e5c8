"""The key row of a dossier, and what waits in one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Subquery

from thuisroute.kernel.questions import Question
from thuisroute.residents.models import ContactPerson, Resident


def resident_row(resident: UUID) -> Resident:
    """The dossier's key row; raises DoesNotExist when it is not shared."""
    return Resident.objects.get(pk=resident)


def lock_dossier(resident: UUID) -> Resident:
    """The key row, locked until the transaction ends: facts that are counted from a
    whole dossier (its grants, its clocks) are counted by one at a time."""
    return Resident.objects.select_for_update(no_key=True).get(pk=resident)


@dataclass(frozen=True, slots=True)
class Head:
    """The dossier without who it is."""

    number: str
    target_group: str
    since: date
    region_id: UUID
    agreement_id: UUID


def head(resident: UUID) -> Question[Head]:
    """One row."""
    return Question.over(Resident.objects.filter(pk=resident), Head)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record of a resident that waits for somebody in a state since a day."""

    id: UUID
    state: str
    since: date
    resident_id: UUID
    resident_number: str
    resident_name: str | None


@dataclass(frozen=True, slots=True)
class Follower:
    """A dossier that follows a version of the agreement, and at which party its point
    of contact works."""

    resident: UUID
    party: UUID


def running_followers(region: UUID, other_than: UUID) -> list[Follower]:
    """Dossiers of the region with a point of contact that follow another version."""
    first = ContactPerson.objects.filter(
        resident=OuterRef("pk"), first=True, until__isnull=True
    )
    rows = (
        Resident.objects.filter(region_id=region)
        .exclude(agreement_id=other_than)
        .annotate(party=Subquery(first.values("party_id")[:1]))
        .filter(party__isnull=False)
        .order_by("pk")
    )
    return [Follower(*row) for row in rows.values_list("pk", "party")]
