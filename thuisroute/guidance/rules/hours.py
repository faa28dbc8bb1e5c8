"""Hours of support over time: which decision holds on which day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

ONE_DAY = timedelta(days=1)


class Source(StrEnum):
    """Where a number of hours was decided."""

    REGISTRATION = "registration"
    LETTER = "letter"
    SCALING = "scaling"


@dataclass(frozen=True)
class Grant:
    """So many hours a month from a day up to and including another; no last day: until
    something else is decided."""

    starts_on: date
    until: date | None
    hours: int
    source: Source

    def holds_on(self, day: date) -> bool:
        """Whether this day is one of its days."""
        return self.starts_on <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class HoursStep:
    """From this day so many hours a month; `source` is None where nothing holds."""

    since: date
    hours: int
    source: Source | None


def hours_over_time(grants: Sequence[Grant]) -> tuple[HoursStep, ...]:
    """`grants` in the order in which they were decided: what was decided later takes
    the place of what came before, as long as it lasts."""
    steps: list[HoursStep] = []
    for day in sorted({*_beginnings(grants)}):
        found = next((one for one in reversed(grants) if one.holds_on(day)), None)
        step = HoursStep(
            day, found.hours if found else 0, found.source if found else None
        )
        last = steps[-1] if steps else None
        if last is None or (last.hours, last.source) != (step.hours, step.source):
            steps.append(step)
    return tuple(steps)


@dataclass(frozen=True)
class Decided:
    """What was decided on a day."""

    on: date
    grant: Grant


def decided(said: Sequence[Decided], granted: Sequence[Decided]) -> list[Grant]:
    """All that holds, in the order in which it was decided. `said`: by registrations
    and letters, which replace each other; `granted`: when more or less was asked, which
    falls back to them."""
    in_order = sorted(said, key=_on)
    kept = replaced([one.grant for one in in_order])
    lasting = [
        Decided(one.on, grant) for one, grant in zip(in_order, kept, strict=True)
    ]
    return [one.grant for one in sorted([*lasting, *granted], key=_on)]


def _on(one: Decided) -> date:
    return one.on


def replaced(said: Sequence[Grant]) -> list[Grant]:
    """In the order of their days: one ends where a later one begins, and does not come
    back when that one has ended."""
    kept = []
    for at, one in enumerate(said):
        later = [next_one.starts_on - ONE_DAY for next_one in said[at + 1 :]]
        ends = [day for day in (one.until, *later) if day is not None]
        kept.append(replace(one, until=min(ends, default=None)))
    return kept


def _beginnings(grants: Iterable[Grant]) -> Iterable[date]:
    for one in grants:
        yield one.starts_on
        if one.until is not None and one.until < date.max:
            yield one.until + ONE_DAY


def hours_on(steps: Sequence[HoursStep], day: date) -> int | None:
    """None before anything was decided."""
    past = [one for one in steps if one.since <= day]
    return past[-1].hours if past else None
