"""What happened in a dossier."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.questions import Question
from thuisroute.parties.queries import name_of_party, name_of_user
from thuisroute.residents.models import DossierEvent


@dataclass(frozen=True, slots=True)
class Past:
    """An event as clocks and grants count from it."""

    name: str
    on: date
    attributes: dict[str, str]


def past(resident: UUID) -> Question[Past]:
    """What happened, oldest first, all of it."""
    rows = DossierEvent.objects.filter(resident_id=resident).order_by("on", "at")
    return Question.over(rows, Past)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened, to which record, who wrote it down for which party."""

    name: str
    on: date
    attributes: dict[str, str]
    source_id: UUID
    user: str | None
    party: str | None


def happenings(resident: UUID) -> Question[Happening]:
    """What happened, oldest first."""
    rows = DossierEvent.objects.filter(resident_id=resident).order_by("on", "at")
    named = rows.annotate(user=name_of_user("by_user"), party=name_of_party("by_party"))
    return Question.over(named[:500], Happening)
