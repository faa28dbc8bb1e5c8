"""Money at a placement: what is checked as standard, and who bears which cost."""

from dataclasses import dataclass

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.finding import find
from thuisroute.agreements.rules.parties import Participant


@dataclass(frozen=True)
class MoneyCheckRule:
    """Somebody looks as standard whether a resident is helped by budget management or
    administration (P5b)."""

    article: str
    by: Participant


@dataclass(frozen=True)
class CostShare:
    """Which part of a kind of cost falls on a kind of party, in hundredths."""

    party_kind: str
    percent: int


@dataclass(frozen=True)
class CostKind:
    """One kind of cost; without `shares` they are agreed at each placement by hand.

    `maximum` is in whole euros at one placement: what is more stays with whoever paid.
    """

    id: str
    label: Text
    article: str | None = None
    shares: tuple[CostShare, ...] = ()
    maximum: int | None = None
    not_agreed: Text | None = None


@dataclass(frozen=True)
class MoneyRule:
    """What a region agreed on money at a placement."""

    check: MoneyCheckRule | None = None
    costs: tuple[CostKind, ...] = ()


def cost_kind(rule: MoneyRule | None, entry: str) -> CostKind:
    """The kind of cost with this id; NotInAgreementError where there is none."""
    return find(rule.costs if rule else (), entry)
