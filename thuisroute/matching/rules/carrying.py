"""What a neighbourhood can carry: bounded, with a reason, for a while (R8)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from thuisroute.agreements.rules.rounds import CarryingRule
from thuisroute.kernel.verdicts import Reason, Verdict

CARRYING = "carrying"
MOST_POINTS = 5_000
# No agreement lets a limit stand longer without another look.
LONGEST = timedelta(days=2 * 366)


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A neighbourhood of a municipality, however it is written."""

    municipality: str
    name: str

    @classmethod
    def of(cls, municipality: str, name: str) -> "Area":
        """The same for every way of writing it."""
        return cls(municipality, name.strip().casefold())


@dataclass(frozen=True, slots=True)
class HomeLoad:
    """What a home `adds` to a neighbourhood: `used` of `most` without it."""

    most: int
    used: int
    adds: int
    article: str = ""


@dataclass(frozen=True, slots=True)
class CarriedTold:
    """A limit, what is used of it and what a round adds; `price` is what the limit
    costs in that round, in points of pairs, where it holds somebody back."""

    key: UUID
    municipality: str
    neighbourhood: str
    most: int
    used: int
    added: int
    until: date
    price: int | None = None

    @property
    def left(self) -> int:
        """Below nothing is more than was agreed."""
        return self.most - self.used - self.added


def too_much(load: HomeLoad | None) -> Reason | None:
    """Why a home is more than the neighbourhood can carry."""
    if load is None or load.used + load.adds <= load.most:
        return None
    return Reason(
        "It was agreed that this neighbourhood can carry %(most)s points; %(used)s are "
        "used and this home adds %(adds)s.",
        load.article,
        (
            ("most", str(load.most)),
            ("used", str(load.used)),
            ("adds", str(load.adds)),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitAsked:
    """What parties agreed, as it was typed; `until` is the last day."""

    municipality: str
    neighbourhood: str
    points: int
    until: date
    reason: str
    agreed_by: str


def may_be_limited(
    asked: LimitAsked, rule: CarryingRule, known: Collection[Area], today: date
) -> Verdict:
    """Of a neighbourhood with homes, never so low that one product is shut out, with a
    reason and for a while."""
    return Verdict((*_bounds(asked, rule, known), *_words(asked, rule, today)))


def _bounds(
    asked: LimitAsked, rule: CarryingRule, known: Collection[Area]
) -> Iterator[Reason]:
    if Area.of(asked.municipality, asked.neighbourhood) not in known:
        yield Reason("Choose a neighbourhood with homes of this region.")
    if not rule.floor <= asked.points <= MOST_POINTS:
        yield Reason(
            "A limit has from %(least)s to %(most)s points: fewer would keep out "
            "whoever needs the most support.",
            rule.article,
            (("least", str(rule.floor)), ("most", str(MOST_POINTS))),
        )


def _words(asked: LimitAsked, rule: CarryingRule, today: date) -> Iterator[Reason]:
    if asked.until <= today:
        yield Reason("Choose a last day that is still to come.")
    last = min(rule.longest.after(today), today + LONGEST)
    if asked.until > last:
        yield Reason(
            "A limit is looked at again: it holds until %(date)s at most.",
            rule.article,
            (("date", last.isoformat()),),
        )
    if not asked.reason.strip():
        yield Reason("Write down why this neighbourhood cannot carry more.")
    if not asked.agreed_by.strip():
        yield Reason("Say which parties agreed on it.")
