"""Years pass day by day; each night the job runs, each day everything is looked at."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.db import connection

from tests.cast import Cast
from tests.retention.lives import YEARS, Episode, Life, happenings
from tests.retention.rows import Rows
from thuisroute.project.retention import erase_what_is_due
from thuisroute.sharing.models import Count, LegalHold

ONE = timedelta(days=1)
LINES_KEPT = 20
# A column that is emptied sooner counts as gone when it is empty.
STILL = {
    "referrals_particulars: rent_limit": "rent_limit <> 0",
    "tenancies_review: lease_id": "lease_id IS NOT NULL",
    "money_moneycheck: match_id": "match_id IS NOT NULL",
    # What takes an entry back goes with it, or the database would not let it go.
    "money_cost": "takes_back_id IS NULL",
    "money_settlement": "undoes_id IS NULL",
}
Seen = Counter[tuple[str, UUID]]


@dataclass
class Found:
    """Rows and days that were wrong; the first of them in words."""

    days: int = 0
    rows: int = 0
    early: int = 0
    late: int = 0
    uncounted: int = 0
    words: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Whether nothing was ever early or late, and no number was lost."""
        return not (self.early or self.late or self.uncounted) and self.rows > 0


class Simulation:
    """Some lives in the database, and what of them should be there."""

    def __init__(self, cast: Cast, lives: Iterable[Life]) -> None:
        self.lives = list(lives)
        self.rows = {life.number: Rows(cast, life.number) for life in self.lives}
        self.cast = cast
        self.found = Found()
        self.expected: Seen = Counter()
        self.changes = self._changes()
        self.obligations = 0

    def interesting_days(self) -> list[date]:
        """Every day on which something happens or goes, and the day before it."""
        days = set(self.changes) | {
            day
            for life in self.lives
            for episode in life.episodes
            for _name, day in happenings(episode)
        }
        days |= {hold.since for life in self.lives for hold in life.holds}
        return sorted(days | {day - ONE for day in days})

    def gone(self) -> list[tuple[tuple[str, UUID], int]]:
        """What goes at all within these lives, and how many rows of it."""
        changes = [one for day in self.changes.values() for one in day]
        return [(key, -number) for key, number in changes if number < 0]

    def run(self, days: Iterable[date], travel: Callable[[date], None]) -> Found:
        """Live through these days, in order."""
        for day in days:
            travel(day)
            self._hold(day)
            erase_what_is_due()
            self._live(day)
            for key, change in self.changes.get(day, ()):
                self.expected[key] += change
            self._look(day)
        return self.found

    def _changes(self) -> dict[date, list[tuple[tuple[str, UUID], int]]]:
        """On which day how many rows of what should come or go, of whom."""
        changes: dict[date, list[tuple[tuple[str, UUID], int]]] = {}
        for life in self.lives:
            whose = self.rows[life.number].resident
            for what, episode, day in life.rows():
                changes.setdefault(day, []).append(((what, whose), 1))
                self.found.rows += 1
                if gone := life.gone_on(what, episode):
                    changes.setdefault(gone, []).append(((what, whose), -1))
        return changes

    def _hold(self, day: date) -> None:
        for life in self.lives:
            for hold in life.holds:
                if hold.since == day:
                    LegalHold.objects.create(
                        region=self.cast.region,
                        resident_id=self.rows[life.number].resident,
                        reason="Voorbeeld", source="Voorbeeld", since=day,
                        review_by=day, until=hold.until,
                        placed_by=self.cast.users["mediator"].pk,
                    )  # fmt: skip

    def _live(self, day: date) -> None:
        for life in self.lives:
            for at, episode in enumerate(life.episodes):
                self._live_through(life, episode, day, first=at == 0)

    def _live_through(
        self, life: Life, episode: Episode, day: date, *, first: bool
    ) -> None:
        rows = self.rows[life.number]
        if episode.registered == day:
            if first:
                rows.opened()
            rows.registered()
            self.obligations += 1
        if episode.housed == day:
            rows.housed()
        for name, on in happenings(episode):
            if on == day:
                group = "youth_care" if life.youth else "shelter"
                outcome = {"outcome": "withdrawn"} if on == episode.closed else {}
                rows.happened(name, {"target_group": group, **outcome})

    def _look(self, day: date) -> None:
        self.found.days += 1
        there = _there()
        expected = +self.expected
        for key in (there - expected) | (expected - there):
            late = there[key] > expected[key]
            self.found.late += late
            self.found.early += not late
            if len(self.found.words) < LINES_KEPT:
                word = "late" if late else "early"
                self.found.words.append(
                    f"{day}: {key[0]} of {key[1]} {word}: {there[key]} rows, "
                    f"expected {expected[key]}"
                )
        counted = Count.objects.filter(kind="obligation")
        left = sum(n for key, n in there.items() if key[0] == "obligations_obligation")
        gone = sum(counted.values_list("number", flat=True))
        self.found.uncounted += left + gone != self.obligations


def _there() -> Seen:
    parts = []
    for what in YEARS:
        table = what.split(":", maxsplit=1)[0]
        whose = "id" if table == "residents_resident" else "resident_id"
        still = f"WHERE {STILL[what]}" if what in STILL else ""
        parts.append(f"SELECT '{what}', {whose} FROM {table} {still}")  # noqa: S608 - names of our own tables
    with connection.cursor() as cursor:
        # A pointer at a row that went is found here, as at the end of a request.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(" UNION ALL ".join(parts))
        return Counter(cursor.fetchall())
