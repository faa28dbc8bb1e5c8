"""What came of looking at budget management or administration (P5b)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.money.models import MoneyCheck
from thuisroute.money.queries.placement import Placement
from thuisroute.money.rules.checking import is_missing
from thuisroute.sharing.queries.policy import residents_shared_with

FINANCE = "administration_and_finance"
MOST = 50


@dataclass(frozen=True, slots=True)
class Checked:
    """One look: what came of it, when, and at which home."""

    outcome: str
    words: str
    checked_on: date
    match_id: UUID | None
    checked_by: UUID


def checks_of(actor: Actor, resident: UUID) -> Question[Checked]:
    """The newest first; none for whom the money of the resident is not shared with."""
    rows = MoneyCheck.objects.filter(
        resident_id=resident,
        resident_id__in=residents_shared_with(actor, domain=FINANCE),
    )
    return Question.over(rows.order_by("-checked_on", "-recorded_at")[:MOST], Checked)


def misses_check(placement: Placement, checked: list[Checked]) -> bool:
    """Whether the agreement asks it at this placement and nobody did it there."""
    here = [one for one in checked if one.match_id == placement.match]
    return is_missing(here, article=placement.check_article, lives_there=True)
