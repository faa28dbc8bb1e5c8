"""Invented lives, and from a table that people read the day on which everything goes.

Nothing here asks the program's rules: the days follow from expected.csv and from what
the lives say of themselves.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

TABLE = Path(__file__).parent / "expected.csv"
YEARS = {row["what"]: row for row in csv.DictReader(TABLE.read_text().splitlines())}
# What only comes with a home.
OF_A_HOME = ("matching_", "money_", "tenancies_")
ONCE = (
    "residents_", "sharing_",
)  # fmt: skip


@dataclass(frozen=True)
class Episode:
    """Registered, perhaps housed, and closed on a day; or not yet."""

    registered: date
    ready: date | None
    housed: date | None
    closed: date | None


@dataclass(frozen=True)
class Held:
    """A hold with its last day."""

    since: date
    until: date


@dataclass
class Life:
    """One dossier; a youth file when it came from youth care."""

    number: int
    youth: bool
    episodes: list[Episode]
    holds: list[Held] = field(default_factory=list)

    def gone_on(self, what: str, written: int) -> date | None:
        """The first day without what was written in that episode, if it ever goes."""
        for at in range(written, len(self.episodes)):
            closed = self.episodes[at].closed
            if closed is None:
                return None
            due = _after_hold(_years_on(closed, self._years(what, at)), self.holds)
            later = self.episodes[at + 1 :]
            if not later or due <= later[0].registered:
                return due
        return None

    def rows(self) -> Iterator[tuple[str, int, date]]:
        """Each kind of row, in which episode it was written, and on which day."""
        for at, episode in enumerate(self.episodes):
            for what in YEARS:
                for day in _written(what, episode, first=at == 0):
                    yield what, at, day

    def _years(self, what: str, until: int) -> int:
        known = self.episodes[: until + 1]
        serious = any(one.ready or one.housed for one in known)
        kind = "youth" if self.youth else "file" if serious else "request"
        return int(YEARS[what][kind])


def _written(what: str, episode: Episode, *, first: bool) -> list[date]:
    """On which days of an episode a row of this kind is written."""
    if what.startswith(OF_A_HOME):
        return [episode.housed] if episode.housed else []
    if what == "residents_dossierevent":
        return [day for _name, day in happenings(episode)]
    return [episode.registered] if first or not what.startswith(ONCE) else []


def happenings(episode: Episode) -> list[tuple[str, date]]:
    """The events of an episode, in order."""
    said = [
        ("referral.registered", episode.registered),
        ("referral.ready", episode.ready),
        ("home.allocated", episode.housed),
        ("lease.started", episode.housed),
        ("lease.ended" if episode.housed else "referral.closed", episode.closed),
    ]
    return [(name, day) for name, day in said if day]


def some_lives(amount: int, begin: date, *, seed: int, years: int) -> list[Life]:
    """So many lives that begin within a few years, each a little different."""
    random = Random(seed)  # noqa: S311 - invented lives, not secrets
    return [_life(number, begin, random, years) for number in range(amount)]


def _life(number: int, begin: date, random: Random, years: int) -> Life:
    day = begin + timedelta(days=random.randrange(365 * years))
    episodes: list[Episode] = []
    for _again in range(random.choice([1, 1, 1, 2, 3])):
        episode = _episode(day, random)
        episodes.append(episode)
        if episode.closed is None:
            break
        day = episode.closed + timedelta(days=random.randrange(30, 365 * 4))
    holds = []
    if number % 4 == 0 and episodes[-1].closed:
        since = episodes[-1].closed + timedelta(days=random.randrange(1, 365 * 3))
        holds.append(Held(since, since + timedelta(days=random.randrange(365 * 9))))
    return Life(number, number % 5 == 0, episodes, holds)


def _episode(day: date, random: Random) -> Episode:
    def later(days: int) -> timedelta:
        return timedelta(days=random.randrange(1, days))

    kind = random.choice(["request", "withdrawn", "housed", "housed", "housed", "open"])
    if kind == "request":
        return Episode(day, None, None, day + later(200))
    ready = day + later(150)
    if kind == "withdrawn":
        return Episode(day, ready, None, ready + later(200))
    housed = ready + later(200)
    closed = None if kind == "open" else housed + later(900)
    # Now and then on a leap day, which has no anniversary most years.
    if closed and random.random() < 0.2:
        leap = date(closed.year + (4 - closed.year % 4), 2, 29)
        closed = leap
    return Episode(day, ready, housed, closed)


def _years_on(day: date, years: int) -> date:
    """The same day so many years on; of a leap day the last of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def _after_hold(due: date, holds: list[Held]) -> date:
    for hold in holds:
        if hold.since <= due <= hold.until:
            due = hold.until + timedelta(days=1)
    return due
