"""Which event serves which occurrence: each event at most one, in order of date."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from thuisroute.agreements.rules.terms import Clock
from thuisroute.obligations.rules.obligation import Event
from thuisroute.obligations.rules.occurrences import Occurrence
from thuisroute.obligations.rules.runs import Run, is_any


def serving(
    clock: Clock, run: Run, events: Iterable[Event], today: date
) -> tuple[Event, ...]:
    """The events until today that can serve this run.

    An event that begins a run never serves it; it may serve the run before it, as when
    each review sets the date of the next.
    """
    return tuple(
        event
        for event in events
        if event.on <= today
        and is_any(clock.fulfilled_by, event)
        and _belongs(event, run, begins=is_any(clock.starts, event))
    )


def _belongs(event: Event, run: Run, *, begins: bool) -> bool:
    if event.on < run.start.on or (begins and event.on == run.start.on):
        return False
    if run.next_start is None or event.on < run.next_start:
        return True
    return begins and event.on == run.next_start


def assign(
    occurrences: Sequence[Occurrence],
    events: Iterable[Event],
    run: Run,
    waived_on: Mapping[int, date],
) -> dict[int, Event]:
    """The event for each occurrence number that was served.

    Each event goes to the earliest occurrence that still waits and has opened; after
    the run has ended only to what was due by then; never to what had been waived.
    """
    waiting = list(occurrences)
    served: dict[int, Event] = {}
    for event in events:
        for at, occurrence in enumerate(waiting):
            if _can_serve(event, occurrence, run, waived_on.get(occurrence.number)):
                served[occurrence.number] = event
                del waiting[at]
                break
    return served


def _can_serve(
    event: Event, occurrence: Occurrence, run: Run, waived_on: date | None
) -> bool:
    if event.on < occurrence.opens_on:
        return False
    if waived_on is not None and event.on >= waived_on:
        return False
    after_the_end = run.ends_on is not None and event.on > run.ends_on
    return not (after_the_end and is_dropped(occurrence, run))


def is_dropped(occurrence: Occurrence, run: Run) -> bool:
    """Whether the end of the run takes this occurrence away, unless it was served."""
    return run.ends_on is not None and occurrence.due > run.ends_on
