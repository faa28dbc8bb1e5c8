"""What a region agreed on who goes before whom for a home (C13, WP3)."""

from dataclasses import dataclass

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class PriorityCategory:
    """People who go before others by a decision; `order` 1 goes first, None gives
    points only.

    `objection_within` is None where no end was agreed, `answer_within` where no term
    for the answer was; that one is counted from the end of the first where there is
    one, otherwise from the objection. `afterwards`: what can be done after that.
    """

    id: str
    article: str
    label: Text
    decided_by: Participant
    order: int | None = None
    points: int = 0
    objection_within: Duration | None = None
    objection_source: LawPoint | None = None
    answer_within: Duration | None = None
    answer_source: LawPoint | None = None
    afterwards: Text | None = None
    not_agreed: Text | None = None


@dataclass(frozen=True)
class PriorityRule:
    """Category first, then points, then who registered first."""

    article: str
    categories: tuple[PriorityCategory, ...] = ()
    not_agreed: Text | None = None

    def category(self, entry: str) -> PriorityCategory | None:
        """The category with this id, where this edition still has it."""
        return next((one for one in self.categories if one.id == entry), None)
