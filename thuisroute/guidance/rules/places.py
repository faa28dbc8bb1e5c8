"""How full places are, and whether another bed can come or go (A4, V)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.verdicts import Reason, Verdict

MOST_BEDS = 200
LONGEST_WINTER = timedelta(days=270)
WEEK = timedelta(days=7)


class PlaceKind(StrEnum):
    """What a place is there for; each takes in who needs it."""

    TIME_OUT = "time_out"
    RESPITE = "respite"
    SHELTER = "shelter"


@dataclass(frozen=True)
class Span:
    """Something of a bed from a day until, and not on, another; None: no end, as of
    somebody who should have gone home and is still there."""

    bed: UUID
    since: date
    until: date | None

    def on(self, day: date) -> bool:
        """Whether the night of that day belongs to it."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Week:
    """The fullest night of a week: how many beds are taken, of how many."""

    monday: date
    taken: int
    beds: int

    @property
    def free(self) -> int:
        """Beds that are left on that night."""
        return self.beds - self.taken

    @property
    def share(self) -> float:
        """Of the beds; none is full."""
        return self.taken / self.beds if self.beds else 0


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def fullness(
    beds: Sequence[Span], uses: Sequence[Span], *, today: date, weeks: int
) -> tuple[Week, ...]:
    """From this week on; of each week the night with the fewest beds left counts, of
    this one from today."""
    return tuple(
        _fullest(beds, uses, monday_of(today) + at * WEEK, today) for at in range(weeks)
    )  # fmt: skip


def _fullest(
    beds: Sequence[Span], uses: Sequence[Span], monday: date, today: date
) -> Week:
    days = (monday + timedelta(days=at) for at in range(7))
    nights = [_night(beds, uses, monday, day) for day in days if day >= today]
    return min(nights, key=lambda night: (night.free, -night.taken))


def _night(beds: Sequence[Span], uses: Sequence[Span], monday: date, day: date) -> Week:
    # A bed in which somebody still is may be promised to another: it counts once.
    there = {bed.bed for bed in beds if bed.on(day)}
    taken = {use.bed for use in uses if use.on(day)}
    return Week(monday, len(taken & there), len(there))


def free_beds(
    beds: Iterable[Span], uses: Iterable[Span], *, since: date, until: date
) -> list[UUID]:
    """Beds that are open and free on all these nights, one that closes first."""
    taken = {
        use.bed
        for use in uses
        if use.since < until and (use.until is None or since < use.until)
    }
    fitting = [
        bed
        for bed in beds
        if bed.bed not in taken
        and bed.since <= since
        and (bed.until is None or until <= bed.until)
    ]
    fitting.sort(key=lambda bed: bed.until or date.max)
    return [bed.bed for bed in fitting]


def may_have_beds(beds: int) -> Verdict:
    """How many a place can have."""
    if 0 <= beds <= MOST_BEDS:
        return Verdict()
    return Verdict((Reason("A place has at most 200 beds."),))


def may_open_for_winter(
    law: Agreement, *, beds: int, opens_on: date, closes_on: date, today: date
) -> Verdict:
    """Where the agreement has extra places in winter weather (V)."""
    rule = law.relapse.cold_weather if law.relapse else None
    if rule is None:
        return Verdict((Reason("Your region has no cold-weather opening."),))
    against = []
    if not 0 < beds <= MOST_BEDS:
        against.append(Reason("Say how many beds there are extra.", rule.article))
    if opens_on < today or not opens_on < closes_on <= opens_on + LONGEST_WINTER:
        against.append(
            Reason("Choose days from today on, within one winter.", rule.article)
        )
    return Verdict(against=tuple(against))
