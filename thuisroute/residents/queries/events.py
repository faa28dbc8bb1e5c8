"""What happened in a dossier."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from thuisroute.agreements.rules.events import TOLD_BY_NUMBER
from thuisroute.kernel.proofs import proof
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
    """What happened, oldest first, all of it; to count from, not to show."""
    sql = 'SELECT name, "on", attributes FROM residents_past(%s, %s)'
    return Question((sql, [resident, proof("past", resident)]), Past)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened, to which record, who wrote it down for which party."""

    name: str
    on: date
    attributes: dict[str, str]
    source_id: UUID
    user: str | None
    party: str | None


def happenings(
    resident: UUID, *, told: Q, domains: frozenset[str] | None = None
) -> Question[Happening]:
    """What happened, oldest first; of it what the actor is `told`. `domains`: those
    that are shared with the actor; None for one's own file."""
    rows = DossierEvent.objects.filter(told, resident_id=resident).order_by("on", "at")
    if domains is not None:
        rows = rows.filter(told_in__in=_told_in(domains))
    named = rows.annotate(user=name_of_user("by_user"), party=name_of_party("by_party"))
    return Question.over(named[:500], Happening)


def _told_in(domains: frozenset[str]) -> set[str]:
    """What is told in one life domain only is told with the name, but for some."""
    named = domains if "identity" in domains else domains & TOLD_BY_NUMBER
    return {"", *named}
