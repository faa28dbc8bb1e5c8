"""An allocation round: what a pair is worth, and what is told about each that is given.

Every home counts for much more than how well it suits, so that as many people as can be
get one; among those, reasons in favour and to weigh count, and who waits longer.
"""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.fits import Fit

A_HOME, A_REASON, WAITING = 1_000, 100, 400


@dataclass(frozen=True, slots=True)
class Possible:
    """A pair that nothing stands in the way of."""

    need: NeedFacts
    home: HomeFacts
    fit: Fit


@dataclass(frozen=True, slots=True)
class Place:
    """`first` of `people` is 0 for who waits longest."""

    first: int
    people: int


def worth(fit: Fit, place: Place) -> int:
    """Points of a pair; never below nothing."""
    longest = max(place.people - 1, 1)
    patience = WAITING * (longest - place.first) // longest
    return max(0, A_HOME + A_REASON * fit.score + patience)


@dataclass(frozen=True, slots=True)
class Proposed:
    """One home of the round. `longest` waits longest of all whom the home fits and got
    another home or none; giving it to them costs `cost` points (None: it cannot be)."""

    pair: Possible
    points: int
    longest: NeedFacts | None
    cost: int | None


def rather(one: Proposed) -> Reason | None:
    """Why this person and not who waits longest of all who fit."""
    if one.longest is None:
        return None
    since = one.longest.registered_on.isoformat()
    values = (("number", one.longest.number), ("since", since))
    if one.cost is None:
        return Reason(
            "%(number)s waits since %(since)s and fits as well, but the limits of this "
            "round do not allow it.",
            values=values,
        )
    if one.cost == 0:
        return Reason(
            "%(number)s waits since %(since)s and fits as well; to give this home to "
            "them changes nothing in all.",
            values=values,
        )
    return Reason(
        "%(number)s waits since %(since)s and fits as well; to give this home to them "
        "costs %(points)s points in all.",
        values=(*values, ("points", str(one.cost))),
    )


@dataclass(frozen=True, slots=True)
class WayTold:
    """One way to choose, with what it costs; `waiting` in percent."""

    waiting: int
    points: int
    envy: int
    housed: int


@dataclass(frozen=True, slots=True)
class LimitTold:
    """A neighbourhood that is full in this round."""

    municipality: str
    neighbourhood: str
    given: int
    points_for_one_more: int


@dataclass(frozen=True, slots=True)
class Round:
    """Everything that one look at shop and queue comes to.

    `gap` in percent; `left` are homes that nobody gets, `without` people who fit
    somewhere and get none, `nowhere` people whom no home in the shop fits.
    """

    given: tuple[Proposed, ...]
    left: tuple[UUID, ...]
    without: tuple[NeedFacts, ...]
    nowhere: int
    ways: tuple[WayTold, ...]
    full: tuple[LimitTold, ...]
    points: int
    gap: float
    price_of_order: float
    complete: bool
