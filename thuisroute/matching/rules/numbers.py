"""Numbers of homes that were agreed for a year, in an allocation round (R5, G4)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from thuisroute.matching.rules.fits import Fit
from thuisroute.matching.rules.ledger import QuotaKey
from thuisroute.matching.rules.quotas import QUOTA, HomeQuota, above


@dataclass(frozen=True, slots=True)
class NumberTold:
    """A number that was agreed, and how many homes this round adds."""

    key: QuotaKey
    quota: HomeQuota
    given: int

    @property
    def left(self) -> int:
        """After this round; below nothing is above what was agreed."""
        return self.quota.agreed - self.quota.used - self.given


@dataclass(frozen=True, slots=True)
class Numbers:
    """`counts_in`: which number a home of the shop takes one off; a home on its way to
    somebody has done so already."""

    quotas: Mapping[QuotaKey, HomeQuota]
    counts_in: Mapping[UUID, QuotaKey]

    def rooms(self) -> Iterator["Room"]:
        """Those that are the end of it."""
        for key, quota in self.quotas.items():
            homes = tuple(home for home, one in self.counts_in.items() if one == key)
            if quota.firm and homes:
                yield Room(f"quota {key}", homes, quota.left)

    def told(self, homes: Iterable[UUID]) -> tuple[NumberTold, ...]:
        """What a round in which these homes are given makes of each."""
        added = Counter(
            self.counts_in[home] for home in homes if home in self.counts_in
        )
        return tuple(
            NumberTold(key, quota, added[key])
            for key, quota in sorted(self.quotas.items(), key=lambda one: one[0])
        )

    def weighed(self, given: Iterable[tuple[UUID, Fit]]) -> Iterator[Fit]:
        """The fits of a round in its order, with a reason for each home that is above
        what was agreed once those before it are given."""
        added: Counter[QuotaKey] = Counter()
        for home, fit in given:
            key = self.counts_in.get(home)
            if key is None or key not in self.quotas:
                yield fit
                continue
            quota = self.quotas[key]
            then = replace(quota, under_way=quota.under_way + added[key])
            added[key] += 1
            yield _signalled(fit, then)


@dataclass(frozen=True, slots=True)
class Room:
    """No more than `left` of these homes, whoever gets them; with `points`, by home, no
    more points than that. Then the `name` is the key of the limit."""

    name: str
    homes: tuple[UUID, ...]
    left: int
    points: Mapping[UUID, int] | None = None

    @property
    def each(self) -> tuple[int, ...]:
        """What each home takes of it."""
        points = self.points or {}
        return tuple(points.get(one, 1) for one in self.homes)

    @property
    def holds_back(self) -> bool:
        """There is more than fits."""
        return sum(self.each) > self.left


def _signalled(fit: Fit, quota: HomeQuota) -> Fit:
    reason = above(quota)
    if reason is None or QUOTA in fit.signals:
        return fit
    return replace(fit, weigh=(*fit.weigh, reason), signals=(*fit.signals, QUOTA))
