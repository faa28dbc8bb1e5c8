"""The due dates within one run of a clock, always counted from its start."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from thuisroute.agreements.rules.terms import Before, Clock
from thuisroute.kernel.calendar import Duration
from thuisroute.obligations.rules.obligation import Because, Event, TermKind


@dataclass(frozen=True)
class Occurrence:
    """One due date; it can be fulfilled from `opens_on`."""

    number: int
    opens_on: date
    due: date
    because: Because


def occurrences(clock: Clock, start: Event, today: date) -> Iterator[Occurrence]:
    """A single term always; of a series all until today, and the next one after it.

    Counting from the start each time keeps the end of the month: half years from
    31 August fall on the last of February and again on 31 August.
    """
    if clock.before is not None:
        yield _before(clock, clock.before, start)
    elif clock.every is None:
        yield from _within(clock, start)
    else:
        yield from _series(clock, clock.every, start, today)


def _within(clock: Clock, start: Event) -> Iterator[Occurrence]:
    if clock.within is not None:
        why = _because(clock, start, TermKind.WITHIN, clock.within)
        yield Occurrence(1, start.on, clock.within.after(start.on), why)


def _before(clock: Clock, before: Before, start: Event) -> Occurrence:
    """Counted back from a date in the start, but never due before the start itself."""
    why = _because(clock, start, TermKind.BEFORE, before.by, before.attribute)
    end = start.attributes[before.attribute]
    due = before.by.until(end) if isinstance(end, date) else start.on
    return Occurrence(1, start.on, max(due, start.on), why)


def _series(
    clock: Clock, every: Duration, start: Event, today: date
) -> Iterator[Occurrence]:
    first = clock.within or every
    opens_on = start.on
    for number in count(1):
        term = first if number == 1 else every
        kind = TermKind.WITHIN if term is clock.within else TermKind.EVERY
        due = (first + every * (number - 1)).after(start.on)
        yield Occurrence(number, opens_on, due, _because(clock, start, kind, term))
        if due > today:
            return
        opens_on = due


def _because(
    clock: Clock,
    start: Event,
    kind: TermKind,
    term: Duration,
    attribute: str | None = None,
) -> Because:
    return Because(start.name, start.on, clock.article, kind, term, attribute)
