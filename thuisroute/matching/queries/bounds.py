"""What the region agreed about numbers of homes, and what of it is left now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

from django.db import connection

from thuisroute.agreements.queries import agreement, law_in_force
from thuisroute.agreements.rules.rounds import NO_ROUND, QuotaForce, RoundRule
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.queries.carrying import Carried, carried_now
from thuisroute.matching.queries.facts import home_facts
from thuisroute.matching.queries.ledger import agreed_in, given_in
from thuisroute.matching.queries.under_way import UnderWay, homes_under_way
from thuisroute.matching.rules.facts import HomeFacts
from thuisroute.matching.rules.ledger import QuotaKey
from thuisroute.matching.rules.numbers import Numbers
from thuisroute.matching.rules.quotas import HomeQuota


@dataclass(frozen=True, slots=True)
class Bounds:
    """Read once for many homes; `under_way` are the homes that each number counts."""

    rule: RoundRule
    year: int
    agreed: Mapping[QuotaKey, int]
    given: Mapping[QuotaKey, int]
    under_way: Mapping[QuotaKey, frozenset[UUID]]
    carried: Carried

    def facts(self, home: HomeRow) -> HomeFacts:
        """The home, with what it counts in."""
        return replace(
            home_facts(home),
            quota=self.quota(quota_key(home), {home.pk}),
            load=self.carried.load(home),
        )

    def with_proposed(self, home: HomeRow) -> "Bounds":
        """Once somebody is proposed for this home, without reading anew."""
        key = quota_key(home)
        homes = self.under_way.get(key, frozenset()) | {home.pk}
        return replace(
            self,
            under_way={**self.under_way, key: homes},
            carried=self.carried.with_proposed(home),
        )

    def quota(
        self, key: QuotaKey, besides: Iterable[UUID] = frozenset()
    ) -> HomeQuota | None:
        """What is left of one number; None where nothing was agreed."""
        if key not in self.agreed:
            return None
        return HomeQuota(
            self.year,
            self.agreed[key],
            self.given.get(key, 0),
            len(self.under_way.get(key, frozenset()).difference(besides)),
            firm=self.rule.quota is QuotaForce.AT_MOST,
            article=self.rule.article,
        )

    def numbers(self, homes: Iterable[HomeRow]) -> Numbers:
        """Those that homes of the shop count in."""
        keys = {home.pk: quota_key(home) for home in homes}
        quotas = {key: self.quota(key) for key in keys.values()}
        return Numbers(
            {key: one for key, one in quotas.items() if one is not None},
            {
                home: key
                for home, key in keys.items()
                if home not in self.under_way.get(key, frozenset())
            },
        )


def quota_key(home: HomeRow) -> QuotaKey:
    """Which number a home counts in."""
    return QuotaKey(home.association_id, home.municipality_code, home.product)


def bounds_now(actor: Actor, version: UUID) -> Bounds:
    """By the agreement in force, for the year of today."""
    rule = agreement(version).rounds or NO_ROUND
    year = clock.today().year
    agreed = agreed_in(actor, year)
    under_way = cache(homes_under_way)
    return Bounds(
        rule,
        year,
        agreed,
        given_in(year) if agreed else {},
        _by_number(under_way()) if agreed else {},
        carried_now(actor, rule.carries, under_way),
    )


def _by_number(rows: Iterable[UnderWay]) -> dict[QuotaKey, frozenset[UUID]]:
    found: dict[QuotaKey, set[UUID]] = defaultdict(set)
    for one in rows:
        key = QuotaKey(one.association, one.municipality, one.product)
        found[key].add(one.home)
    return {key: frozenset(homes) for key, homes in found.items()}


def locked_numbers(actor: Actor) -> None:
    """Where a number is the end of it, who proposes waits for who is proposing, so that
    two cannot both take the last home; before any home is locked."""
    rule = law_in_force(actor.region).rounds or NO_ROUND
    if rule.quota is QuotaForce.AT_MOST:
        numbers_locked(actor)


def numbers_locked(actor: Actor) -> None:
    """Nobody else in the region enters a number, or proposes where it is firm, until
    this is done."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 3))",
            [f"quotas of {actor.region}"],
        )
