"""What a region agreed on rounds in which homes are given to people (R8)."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.kernel.calendar import Duration


class QuotaForce(StrEnum):
    """What a number of homes that was agreed for a year does to a proposal above it."""

    SIGNAL = "signal"
    """It asks for a reason, which is counted."""
    AT_MOST = "at_most"
    """It cannot be."""


@dataclass(frozen=True)
class RoundPoints:
    """What a pair of a person and a home is worth: for the home itself, for each
    reason in favour of it (and as much less for each reason to weigh), for standing
    first in the queue (the last gets none of it), for somebody with priority, and for
    who goes first by coming from where the home stands."""

    home: int = 1
    reason: int = 0
    queue: int = 0
    priority: int = 0
    origin: int = 0


@dataclass(frozen=True)
class CarefulGround:
    """Why a home is given after a talk about it, and not by the short route."""

    id: str
    article: str
    label: Text


@dataclass(frozen=True)
class DeviationGround:
    """Why somebody else, or nobody, gets a home than the program proposes."""

    id: str
    article: str
    label: Text


@dataclass(frozen=True)
class ProductPoints:
    """How much of what a neighbourhood can carry a home of one product takes."""

    product: str
    points: int


@dataclass(frozen=True)
class CarryingRule:
    """What a neighbourhood can carry, in points of homes by product; `other_products`
    of each that is not named. A limit holds for `longest` at most (A, S)."""

    article: str
    longest: Duration
    points: tuple[ProductPoints, ...] = ()
    other_products: int = 1
    not_agreed: Text | None = None

    def weight(self, product: str) -> int:
        """The points of one home."""
        found = (one.points for one in self.points if one.product == product)
        return next(found, self.other_products)

    @property
    def floor(self) -> int:
        """Below this a limit would shut out whoever needs the heaviest product."""
        return max((self.other_products, *(one.points for one in self.points)))


# Every home counts as one, and a limit is looked at again within a year.
NO_CARRYING = CarryingRule(article="", longest=Duration(months=12))


@dataclass(frozen=True)
class RoundRule:
    """`per_neighbourhood`: homes of one neighbourhood in a round, None without end."""

    article: str
    points: RoundPoints
    per_neighbourhood: int | None = None
    careful: tuple[CarefulGround, ...] = ()
    deviate: tuple[DeviationGround, ...] = ()
    quota: QuotaForce = QuotaForce.SIGNAL
    carrying: CarryingRule | None = None
    not_agreed: Text | None = None

    @property
    def carries(self) -> CarryingRule:
        """What is agreed on limits of neighbourhoods, or what holds without."""
        return self.carrying or NO_CARRYING

    def ground(self, entry: str) -> CarefulGround | None:
        """The ground with this id, where this edition still has it."""
        return next((one for one in self.careful if one.id == entry), None)

    def deviation(self, entry: str) -> DeviationGround | None:
        """The same of a reason to decide otherwise than the program proposes."""
        return next((one for one in self.deviate if one.id == entry), None)


# As many homes as can be: nothing else was agreed.
NO_ROUND = RoundRule(article="", points=RoundPoints())
