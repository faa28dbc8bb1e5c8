"""What a region wants to reach: numbers of products, expected demand, and what each
municipality bids for it (G1, G2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.kernel.calendar import Duration


class Certainty(StrEnum):
    """How sure a municipality is of its bid."""

    FIXED = "fixed"
    """It names the number and stands for it."""
    NUMBER_OPEN = "number_open"
    """Yes, and the number is still to be decided."""
    UNDER_STUDY = "under_study"
    """Being looked into."""
    CONDITIONAL = "conditional"
    """Yes, if what it names is so."""


class Clustering(StrEnum):
    """Whether homes for a group may stand together."""

    YES = "yes"
    SOMETIMES = "sometimes"
    NO = "no"


@dataclass(frozen=True)
class Amount:
    """How many: `least` alone is a minimum, both the same is an exact number, and
    neither is what the agreement leaves open. `each` units make one location."""

    least: int | None = None
    most: int | None = None
    each: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether the agreement names no number."""
        return self.least is None and self.most is None


@dataclass(frozen=True)
class Target:
    """How many of a product the region wants: `per` period, or once when None."""

    id: str
    article: str
    product: str
    amount: Amount
    unit: Text
    per: Duration | None = None
    note: Text | None = None


@dataclass(frozen=True)
class Demand:
    """How many people of a target group are expected, `per` period."""

    id: str
    article: str
    target_group: str
    amount: Amount
    per: Duration
    homes: tuple[Text, ...] = ()
    clustered: Clustering | None = None
    by_way_of: tuple[Text, ...] = ()
    note: Text | None = None


@dataclass(frozen=True)
class Bid:
    """What one municipality offers of one product, with its own certainty.

    `together_with` are codes of municipalities that bid for the same places; the bid
    falls away when `falls_away_if` happens, and depends on `condition`.
    `municipality` is None where the text does not tell whose bid it is.
    """

    id: str
    article: str
    municipality: str | None
    product: str
    certainty: Certainty
    amount: Amount
    together_with: tuple[str, ...] = ()
    condition: Text | None = None
    falls_away_if: Text | None = None
    note: Text | None = None


@dataclass(frozen=True)
class BidNote:
    """A footnote that goes for all bids of one municipality."""

    id: str
    article: str
    mark: str
    municipality: str
    text: Text


def together(amounts: Iterable[Amount]) -> Amount:
    """All amounts as one; what is open adds nothing."""
    named = [one for one in amounts if not one.is_open]
    least = sum(one.least or 0 for one in named)
    bounded = all(one.most is not None for one in named)
    return Amount(least, sum(one.most or 0 for one in named) if bounded else None)


def fixed(bids: Iterable[Bid]) -> Amount:
    """What municipalities stand for; what several bid together counts once."""
    counted: dict[frozenset[str], Amount] = {}
    alone: list[Amount] = []
    for bid in bids:
        if bid.certainty is not Certainty.FIXED:
            continue
        if bid.together_with and bid.municipality:
            counted[frozenset({bid.municipality, *bid.together_with})] = bid.amount
        else:
            alone.append(bid.amount)
    return together([*alone, *counted.values()])
