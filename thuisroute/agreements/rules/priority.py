"""What a region agreed on who goes before whom for a home (C13, WP3)."""

from dataclasses import dataclass
from enum import StrEnum

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


class OriginCounts(StrEnum):
    """What it does for a home that somebody comes from its municipality."""

    NO_EFFECT = "no_effect"
    GOES_FIRST = "goes_first"
    """After the category and its points, and before waiting."""
    MINIMUM_SHARE = "minimum_share"
    """Of the homes of each municipality in a round a part is kept for its people."""
    FAIR_SHARE = "fair_share"
    """The people of each municipality get at least their part of a round."""


@dataclass(frozen=True)
class OriginShare:
    """The part of one municipality, by the key of the region."""

    municipality: str
    percent: int


@dataclass(frozen=True)
class OriginRule:
    """The place-of-origin rule (WP3.5, V). Where somebody comes from is the
    municipality in which they were last registered as living; nothing else of descent
    counts."""

    article: str
    counts: OriginCounts
    percent: int = 0
    key: tuple[OriginShare, ...] = ()
    not_agreed: Text | None = None

    def share(self, municipality: str) -> int:
        """The percent of one municipality by the key; 0 for what it does not name."""
        found = (one.percent for one in self.key if one.municipality == municipality)
        return next(found, 0)


@dataclass(frozen=True)
class PriorityRule:
    """Category first, then points, then who registered first."""

    article: str
    categories: tuple[PriorityCategory, ...] = ()
    origin: OriginRule | None = None
    not_agreed: Text | None = None

    def category(self, entry: str) -> PriorityCategory | None:
        """The category with this id, where this edition still has it."""
        return next((one for one in self.categories if one.id == entry), None)
