"""Steps towards an eviction, what was weighed instead, and how often each happens."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from thuisroute.concerns.models import (
    Concern,
    EvictionStep,
    SecondChance,
    WeighedAlternative,
)
from thuisroute.concerns.rules.evicting import Before


@dataclass(frozen=True)
class Threatened:
    """What was done about the home of one concern, each in order of date. `days`: first
    and last of every second chance of the resident, also over another concern."""

    steps: tuple[EvictionStep, ...] = ()
    weighed: tuple[WeighedAlternative, ...] = ()
    chances: tuple[SecondChance, ...] = ()
    days: tuple[tuple[date, date], ...] = ()

    @property
    def before(self) -> Before:
        """As the rule takes it: the newest weighing of an alternative counts."""
        newest = {one.alternative: one.chosen for one in self.weighed}
        return Before(
            taken=tuple(one.step for one in self.steps),
            set_aside=frozenset(key for key, chosen in newest.items() if not chosen),
            chosen=next((key for key, chosen in newest.items() if chosen), ""),
            last=max(self._done, default=None),
            chances=self.days,
        )

    @property
    def _done(self) -> list[date]:
        weighed = (one.weighed_on for one in self.weighed)
        return [*weighed, *(one.taken_on for one in self.steps)]


def threatened(concern: Concern) -> Threatened:
    """For whoever sees the concern."""
    mine = {"concern_id": concern.pk}
    return Threatened(
        steps=tuple(EvictionStep.objects.filter(**mine).order_by("taken_on", "id")),
        weighed=tuple(
            WeighedAlternative.objects.filter(**mine).order_by("weighed_on", "number")
        ),
        chances=tuple(SecondChance.objects.filter(**mine).order_by("given_on", "id")),
        days=_days_of_chances(concern),
    )


def _days_of_chances(concern: Concern) -> tuple[tuple[date, date], ...]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM concerns_chances(%s)", [concern.pk])
        return tuple(cursor.fetchall())


def evictions_counted(first_year: int, last_year: int) -> Mapping[str, dict[int, int]]:
    """Per step and per year how often, small numbers cut off; of the actor's region."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM concerns_evictions_counted(%s, %s)", [first_year, last_year]
        )
        for step, year, number in cursor.fetchall():
            found[step][year] = number
    return found


def last_weighing(concern: UUID) -> int:
    """The number of the newest one, 0 without any."""
    rows = WeighedAlternative.objects.filter(concern_id=concern)
    return rows.count()
