"""Whether a person fits a home, with every reason (R8, P1d-P1f, P2a, P6a)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.carrying import CARRYING, too_much
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts, Terms
from thuisroute.matching.rules.hindrances import hindrances
from thuisroute.matching.rules.origin import by_origin, goes_first
from thuisroute.matching.rules.pair import Hindrance, Pair
from thuisroute.matching.rules.quotas import QUOTA, above

# A home is large for a household from this many rooms above what is needed.
ROOMS_TO_SPARE = 2


@dataclass(frozen=True, slots=True)
class Fit:
    """`hard` stands in the way; `favour` and `weigh` are for people to weigh.

    `score` is how many reasons speak in favour, less those to weigh. `signals`: what
    of the region's agreed numbers this home goes above; `goes_first`: the municipality
    of the home, for who goes first there by coming from it.
    """

    hard: tuple[Hindrance, ...]
    favour: tuple[Reason, ...]
    weigh: tuple[Reason, ...]
    signals: tuple[str, ...] = ()
    goes_first: str = ""

    @property
    def fits(self) -> bool:
        """Nothing stands in the way."""
        return not self.hard

    @property
    def deviable(self) -> bool:
        """Whatever stands in the way may be set aside with a reason (AG5)."""
        return all(one.deviable for one in self.hard)

    @property
    def alone(self) -> Hindrance | None:
        """The one thing in the way, when it is only one: what would help."""
        return self.hard[0] if len(self.hard) == 1 else None

    @property
    def score(self) -> int:
        """Higher is better; only compares people or homes that fit."""
        return len(self.favour) - len(self.weigh)


def fit(home: HomeFacts, need: NeedFacts, terms: Terms, *, today: date) -> Fit:
    """The verdict on one person and one home."""
    weighed = [
        one
        for one in (
            _place(home, need),
            by_origin(home, need, terms),
            _margin(home, need),
            _size(home, need),
        )
        if one is not None
    ]
    signalled = dict(_signals(home))
    return Fit(
        hard=hindrances(Pair(home, need, terms, today)),
        favour=tuple(reason for good, reason in weighed if good),
        weigh=(
            *(reason for good, reason in weighed if not good),
            *signalled.values(),
        ),
        signals=tuple(signalled),
        goes_first=goes_first(home, need, terms),
    )


def _signals(home: HomeFacts) -> Iterator[tuple[str, Reason]]:
    """What asks for a reason whoever it is."""
    reason = above(home.quota)
    if reason is not None and home.quota is not None and not home.quota.firm:
        yield QUOTA, reason
    heavy = too_much(home.load)
    if heavy is not None:
        yield CARRYING, heavy


Weighed = tuple[bool, Reason] | None


def _place(home: HomeFacts, need: NeedFacts) -> Weighed:
    if not need.municipalities:
        return None
    values = (("municipality", home.municipality),)
    if home.municipality in need.municipalities:
        return True, Reason(
            "%(municipality)s is where this person wants to live.", "", values
        )
    return False, Reason(
        "%(municipality)s is not among the places where this person wants to live.",
        "",
        values,
    )


def _margin(home: HomeFacts, need: NeedFacts) -> Weighed:
    margin = need.rent_limit - home.rent
    if margin < 0:
        return None
    return True, Reason(
        "The rent is %(rent)s; up to %(limit)s can be paid.",
        values=(("rent", str(home.rent)), ("limit", str(need.rent_limit))),
    )


def _size(home: HomeFacts, need: NeedFacts) -> Weighed:
    spare = home.rooms - need.rooms_needed
    if spare < 0:
        return None
    values = (("rooms", str(home.rooms)), ("needed", str(need.rooms_needed)))
    if spare >= ROOMS_TO_SPARE:
        return False, Reason(
            "The home is large for this household: %(rooms)s rooms, %(needed)s needed.",
            "",
            values,
        )
    return True, Reason(
        "The size is right: %(rooms)s rooms, %(needed)s needed.", "", values
    )
