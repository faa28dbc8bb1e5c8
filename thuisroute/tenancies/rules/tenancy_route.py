"""The stops of a tenancy, from allocation to a lease of the resident's own."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stop(StrEnum):
    """What happens on the way."""

    ALLOCATED = "allocated"
    SIGNED = "signed"
    STARTED = "started"
    NEIGHBOURS = "neighbours"
    REVIEWED = "reviewed"
    DECIDED = "decided"
    OWN = "own"


@dataclass(frozen=True)
class RouteFacts:
    """The day of each stop, None while it lies ahead; `conditional`: the first lease
    is decided on later; `over`: nothing comes any more."""

    days: dict[Stop, date | None]
    conditional: bool
    over: bool


@dataclass(frozen=True)
class StopSeen:
    """`state`: done, current or ahead."""

    stop: Stop
    state: str
    on: date | None


def stops(facts: RouteFacts) -> tuple[StopSeen, ...]:
    """In order; the first one that has no day is where the tenancy is."""
    way = [stop for stop in Stop if facts.conditional or stop is not Stop.DECIDED]
    here = None if facts.over else next((s for s in way if not facts.days.get(s)), None)
    return tuple(
        StopSeen(stop, _state(stop, here, facts), facts.days.get(stop)) for stop in way
    )


def _state(stop: Stop, here: Stop | None, facts: RouteFacts) -> str:
    if facts.days.get(stop):
        return "done"
    return "current" if stop == here else "ahead"
