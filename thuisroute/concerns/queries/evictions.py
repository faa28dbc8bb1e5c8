"""Steps towards an eviction, what was weighed instead, and how often each happens."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from thuisroute.concerns.models import (
    Concern,
    EvictionStep,
    SecondChance,
    WeighedAlternative,
)
from thuisroute.concerns.rules.evicting import Before

WEIGHED = "SELECT * FROM concerns_weighed(%s)"
CHANCES = "SELECT * FROM concerns_chances(%s)"


@dataclass(frozen=True)
class Weighed:
    """How an alternative was weighed last, as far as the reader is told: not which one
    was chosen in a part of life that is not theirs."""

    alternative: str
    number: int
    chosen: bool
    weighed_on: date


@dataclass(frozen=True)
class Threatened:
    """What was done about the home of one concern, each in order of date. `weighed`
    with its words, `elsewhere` without: in a part of life that the reader has not."""

    steps: tuple[EvictionStep, ...] = ()
    weighed: tuple[WeighedAlternative, ...] = ()
    elsewhere: tuple[Weighed, ...] = ()
    chances: tuple[SecondChance, ...] = ()


def threatened(concern: Concern, domains: Collection[str]) -> Threatened:
    """For whoever sees the concern, and reads about these parts of life."""
    mine = {"concern_id": concern.pk}
    newest = weighed_last(concern)
    rows = WeighedAlternative.objects.filter(domain__in=domains, **mine)
    weighed = tuple(rows.order_by("number"))
    read = {one.number for one in weighed}
    return Threatened(
        steps=_steps(concern),
        weighed=weighed,
        elsewhere=tuple(one for one in newest if one.number not in read),
        chances=tuple(SecondChance.objects.filter(**mine).order_by("given_on", "id")),
    )


def chances_running(concern: UUID, today: date) -> QuerySet[SecondChance]:
    """Those of one concern that have not come to their end; one at a time."""
    return SecondChance.objects.filter(
        concern_id=concern, ended_on=None, until__gte=today
    )


def before_eviction(concern: Concern) -> Before:
    """What the rules ask of it, for whoever sees the concern."""
    steps, newest = _steps(concern), weighed_last(concern)
    days = (*(one.weighed_on for one in newest), *(one.taken_on for one in steps))
    return Before(
        taken=tuple(one.step for one in steps),
        set_aside=frozenset(one.alternative for one in newest if not one.chosen),
        chosen=any(one.chosen for one in newest),
        last=max(days, default=None),
        # Of every concern about the resident.
        chances=tuple(_asked(CHANCES, concern)),
    )


def weighed_last(concern: Concern) -> tuple[Weighed, ...]:
    """Each alternative once, in the order in which they were weighed."""
    return tuple(Weighed(*row) for row in _asked(WEIGHED, concern))


def _steps(concern: Concern) -> tuple[EvictionStep, ...]:
    rows = EvictionStep.objects.filter(concern_id=concern.pk)
    return tuple(rows.order_by("taken_on", "id"))


def _asked(sql: str, concern: Concern) -> list[tuple[Any, ...]]:
    """The database tells it to whoever reads the concern only."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [concern.pk])
        return list(cursor.fetchall())


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
