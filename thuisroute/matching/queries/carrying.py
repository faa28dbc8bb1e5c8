"""Limits of neighbourhoods, and what is used of them by homes (R8).

Counted are homes: those in which somebody lives by the route, those kept for somebody
and those for which somebody is proposed. What somebody needs is not looked at, so that
no sum over a street tells it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from thuisroute.agreements.rules.rounds import CarryingRule
from thuisroute.homes.queries.homes import HomeRow, homes_lived_in, homes_of_the_region
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import NeighbourhoodLimit
from thuisroute.matching.queries.under_way import (
    ReadUnderWay,
    UnderWay,
    homes_under_way,
)
from thuisroute.matching.rules.carrying import Area, CarriedTold, HomeLoad
from thuisroute.matching.rules.numbers import Room

# Of limits that hold no more.
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Carried:
    """The limits that hold today, what lives in each neighbourhood in points, and the
    homes on their way to somebody with theirs."""

    rule: CarryingRule
    limits: Mapping[Area, NeighbourhoodLimit]
    lived_in: Mapping[Area, int]
    under_way: Mapping[Area, Mapping[UUID, int]]

    def load(self, home: HomeRow) -> HomeLoad | None:
        """What a home adds, without itself; None where there is no limit."""
        area = area_of(home)
        limit = self.limits.get(area)
        if limit is None:
            return None
        used = self._used(area, besides=home.pk)
        adds = self.rule.weight(home.product)
        return HomeLoad(limit.points, used, adds, self.rule.article)

    def with_proposed(self, home: HomeRow) -> "Carried":
        """Once somebody is proposed for this home."""
        area = area_of(home)
        points = {home.pk: self.rule.weight(home.product)}
        there = {**self.under_way.get(area, {}), **points}
        return replace(self, under_way={**self.under_way, area: there})

    def rooms(self, homes: Iterable[HomeRow]) -> Iterator[Room]:
        """What is left for homes of the shop; those with somebody proposed count."""
        those: dict[Area, dict[UUID, int]] = defaultdict(dict)
        for area, home in self._open(homes):
            those[area][home.pk] = self.rule.weight(home.product)
        for area, points in those.items():
            limit = self.limits[area]
            left = max(0, limit.points - self._used(area))
            yield Room(str(limit.pk), tuple(points), left, points)

    def told(
        self, given: Iterable[HomeRow] = (), prices: Mapping[str, int] | None = None
    ) -> tuple[CarriedTold, ...]:
        """Each limit, what these homes add to it, and what it costs."""
        added: Counter[Area] = Counter()
        for area, home in self._open(given):
            added[area] += self.rule.weight(home.product)
        return tuple(
            CarriedTold(
                limit.pk, limit.municipality_code, limit.neighbourhood, limit.points,
                self._used(area), added[area], limit.until,
                (prices or {}).get(str(limit.pk)),
            )
            for area, limit in self.limits.items()
        )  # fmt: skip

    def _open(self, homes: Iterable[HomeRow]) -> Iterator[tuple[Area, HomeRow]]:
        for home in homes:
            area = area_of(home)
            if area in self.limits and home.pk not in self.under_way.get(area, {}):
                yield area, home

    def _used(self, area: Area, besides: UUID | None = None) -> int:
        on_the_way = self.under_way.get(area, {})
        return self.lived_in.get(area, 0) + sum(
            points for home, points in on_the_way.items() if home != besides
        )


def area_of(home: HomeRow) -> Area:
    """In which neighbourhood a home stands."""
    return Area.of(home.municipality_code, home.neighbourhood)


def limits_of(actor: Actor) -> QuerySet[NeighbourhoodLimit]:
    """Every limit of the region, also those that hold no more."""
    return NeighbourhoodLimit.objects.filter(region_id=actor.region)


def limits_now(actor: Actor) -> list[NeighbourhoodLimit]:
    """Those that hold today, by place."""
    today = clock.today()
    rows = limits_of(actor).filter(since__lte=today).exclude(_over(today))
    return list(rows.order_by("municipality_code", "neighbourhood"))


def limits_before(actor: Actor) -> list[NeighbourhoodLimit]:
    """Those that were lifted or ended, the newest first."""
    rows = limits_of(actor).filter(_over(clock.today()))
    return list(rows.order_by("-since", "-id")[:SHOWN])


def _over(today: date) -> Q:
    return Q(lifted_on__isnull=False) | Q(until__lt=today)


def carried_now(
    actor: Actor, rule: CarryingRule, under_way: ReadUnderWay = homes_under_way
) -> Carried:
    """Nothing is counted where there is no limit."""
    limits = {
        Area.of(one.municipality_code, one.neighbourhood): one
        for one in limits_now(actor)
    }
    if not limits:
        return Carried(rule, {}, {}, {})
    lived: Counter[Area] = Counter()
    for code, name, product, number in homes_lived_in(actor):
        lived[Area.of(code, name)] += number * rule.weight(product)
    return Carried(rule, limits, lived, _by_area(under_way(), rule))


def _by_area(
    rows: Iterable[UnderWay], rule: CarryingRule
) -> dict[Area, dict[UUID, int]]:
    found: dict[Area, dict[UUID, int]] = defaultdict(dict)
    for one in rows:
        area = Area.of(one.municipality, one.neighbourhood)
        found[area][one.home] = rule.weight(one.product)
    return found


def areas_of(actor: Actor) -> dict[Area, tuple[str, str]]:
    """Every neighbourhood with homes of the region, as it is written."""
    rows = homes_of_the_region(actor).order_by("municipality_code", "neighbourhood")
    pairs = rows.values_list("municipality_code", "neighbourhood").distinct()
    return {Area.of(code, name): (code, name) for code, name in pairs if name}
