"""An allocation round: what a pair is worth, and what is told about each that is given.

How much a home, a reason, the place in the queue and priority count is what the region
agreed on (`rounds` in the pack).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from thuisroute.agreements.rules.rounds import RoundPoints
from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.carrying import CarriedTold
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.fits import Fit
from thuisroute.matching.rules.numbers import NumberTold
from thuisroute.matching.rules.shares import OriginTold

# In the way of a pair: it is proposed already.
RUNS = "runs"


def barely(need: NeedFacts, home: HomeFacts) -> str:
    """What rules most pairs out before all reasons are looked for, or nothing."""
    if need.household_size > home.max_household:
        return "household"
    if need.rooms_needed > home.rooms:
        return "rooms"
    return "rent" if need.rent_limit < home.rent else ""


@dataclass(frozen=True, slots=True)
class Possible:
    """A pair that nothing stands in the way of."""

    need: NeedFacts
    home: HomeFacts
    fit: Fit


@dataclass(frozen=True, slots=True)
class Place:
    """`at` of `people` in the queue is 0 for who goes first; `privileged`: somebody to
    whom priority was given."""

    at: int
    people: int
    privileged: bool = False


def worth(fit: Fit, place: Place, points: RoundPoints) -> int:
    """Points of a pair; never below nothing."""
    last = max(place.people - 1, 1)
    queue = points.queue * (last - place.at) // last
    priority = points.priority if place.privileged else 0
    origin = points.origin if fit.goes_first else 0
    return max(0, points.home + points.reason * fit.score + queue + priority + origin)


@dataclass(frozen=True, slots=True)
class Proposed:
    """One home of the round. `before` stands first in the queue of all whom the home
    fits, and got another home or none; giving it to them costs `cost` points (None: it
    cannot be)."""

    pair: Possible
    points: int
    before: NeedFacts | None
    cost: int | None


def rather(one: Proposed) -> Reason | None:
    """Why this person and not who stands first in the queue of all who fit."""
    if one.before is None:
        return None
    since = one.before.registered_on.isoformat()
    values = (("number", one.before.number), ("since", since))
    if one.cost is None:
        return Reason(
            "%(number)s goes before in the queue (since %(since)s) and fits as well, "
            "but the limits of this round do not allow it.",
            values=values,
        )
    if one.cost == 0:
        return Reason(
            "%(number)s goes before in the queue (since %(since)s) and fits as well; "
            "to give this home to them changes nothing in all.",
            values=values,
        )
    return Reason(
        "%(number)s goes before in the queue (since %(since)s) and fits as well; to "
        "give this home to them costs %(points)s points in all.",
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
    somewhere and get none, `nowhere` people whom no home in the shop fits. `exact`:
    what another choice costs is exact, and otherwise about so much. `prices`:
    what limits of neighbourhoods cost in all, by their key.
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
    exact: bool = True
    numbers: tuple[NumberTold, ...] = ()
    origins: tuple[OriginTold, ...] = ()
    carried: tuple[CarriedTold, ...] = ()
    prices: Mapping[str, int] = field(default_factory=dict)
