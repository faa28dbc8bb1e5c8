"""The runs of a clock: each begins with an event and may be ended by another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from thuisroute.agreements.rules.terms import Clock, Trigger
from thuisroute.obligations.rules.obligation import Event


@dataclass(frozen=True)
class Run:
    """One count of a clock from its start.

    What is due after `ends_on` is no longer asked. `next_start` is the day on which
    the following run begins; what happens from then on serves that one.
    """

    start: Event
    ends_on: date | None
    next_start: date | None


def runs_of(clock: Clock, events: Sequence[Event]) -> tuple[Run, ...]:
    """The runs that these events (in order of date) make of a clock.

    A later start ends the run before it and begins a new one; with `restart: false`
    it is ignored for as long as the earlier run goes on. The first stop of a day ends
    the run that was there before that day, so that a lease that ends on the day on
    which the next one starts ends only itself; any other that happened after the start
    ends the run that began on that very day.
    """
    stops = [
        (at, event.on) for at, event in enumerate(events) if is_any(clock.until, event)
    ]
    begun: list[tuple[Event, date | None]] = []
    for place, start in _starts(clock, events):
        running_until = begun[-1][1] if begun else date.min
        still_runs = running_until is None or running_until > start.on
        if still_runs and not clock.restart:
            continue
        ended_here = running_until is None or running_until >= start.on
        begun.append((start, _stop(stops, place, start.on, ended_here=ended_here)))
    following: list[date | None] = [start.on for start, _ in begun[1:]]
    return tuple(
        Run(start, _earliest(stop, next_start), next_start)
        for (start, stop), next_start in zip_longest(begun, following)
    )


def is_any(triggers: Iterable[Trigger], event: Event) -> bool:
    """Whether an event is one of those that the triggers mean."""
    return any(one.matches(event.name, event.attributes) for one in triggers)


def _starts(clock: Clock, events: Iterable[Event]) -> list[tuple[int, Event]]:
    """At most one start a day, with its place; of several the last row counts."""
    by_day = {
        event.on: (at, event)
        for at, event in enumerate(events)
        if is_any(clock.starts, event) and _has_its_date(clock, event)
    }
    return list(by_day.values())


def _has_its_date(clock: Clock, event: Event) -> bool:
    if clock.before is None:
        return True
    return isinstance(event.attributes.get(clock.before.attribute), date)


def _stop(
    stops: Sequence[tuple[int, date]], place: int, start: date, *, ended_here: bool
) -> date | None:
    """`ended_here`: the first stop of that day was for the run before it."""
    same_day = [at for at, on in stops if on == start]
    if any(at > place for at in same_day) and len(same_day) > ended_here:
        return start
    return next((on for _at, on in stops if on > start), None)


def _earliest(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)
