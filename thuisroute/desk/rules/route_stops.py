"""Where somebody stands on the route home, from what happened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.events import EventName


class Stop(StrEnum):
    """The stops in order; the last is home."""

    REGISTERED = "registered"
    READY = "ready"
    OFFER = "offer"
    INTAKE = "intake"
    ALLOCATED = "allocated"
    LEASE = "lease"
    HOME = "home"


class Passed(StrEnum):
    """Whether a stop lies behind, is here, or ahead."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Seen:
    """An event of the dossier."""

    name: str
    on: date
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StopOnRoute:
    """One stop; `on` is None while ahead, and where nobody wrote down when."""

    stop: Stop
    passed: Passed
    on: date | None


REACHED_BY: Mapping[str, Stop] = {
    EventName.REFERRAL_REGISTERED: Stop.REGISTERED,
    EventName.REFERRAL_READY: Stop.READY,
    EventName.OFFER_MADE: Stop.OFFER,
    EventName.INTAKE_HELD: Stop.INTAKE,
    EventName.HOME_ALLOCATED: Stop.ALLOCATED,
    EventName.LEASE_STARTED: Stop.LEASE,
    EventName.LEASE_CONVERTED: Stop.HOME,
}
ORDER = list(Stop)


def route_stops(
    events: Iterable[Seen],
    *,
    own_forms: frozenset[str],
    still_looking: bool,
) -> tuple[StopOnRoute, ...]:
    """Every stop in order.

    `own_forms` are the lease forms in the resident's own name: such a lease is home.
    `still_looking` says that the referral waits for a home (again): an earlier offer
    that came to nothing is then no stop that was reached. Going back to a stop
    forgets what was reached behind it.
    """
    reached: dict[Stop, date] = {}
    for event in events:
        for stop in _reached_by(event, own_forms):
            _arrive(reached, stop, event.on)
    if still_looking:
        reached = {stop: on for stop, on in reached.items() if stop in ORDER[:2]}
    return tuple(_stops(reached))


def _reached_by(event: Seen, own_forms: frozenset[str]) -> Sequence[Stop]:
    stop = REACHED_BY.get(event.name)
    if stop is None:
        return ()
    if stop is Stop.LEASE and event.attributes.get("form") in own_forms:
        return (Stop.HOME,)
    return (stop,)


def _arrive(reached: dict[Stop, date], stop: Stop, on: date) -> None:
    if stop is Stop.HOME:
        reached.setdefault(stop, on)
        return
    for later in ORDER[ORDER.index(stop) :]:
        reached.pop(later, None)
    reached[stop] = on


def _stops(reached: Mapping[Stop, date]) -> Iterable[StopOnRoute]:
    here = max((ORDER.index(stop) for stop in reached), default=-1)
    for place, stop in enumerate(ORDER):
        passed = (
            Passed.AHEAD
            if place > here
            else Passed.CURRENT
            if place == here
            else Passed.DONE
        )
        yield StopOnRoute(stop, passed, reached.get(stop))
