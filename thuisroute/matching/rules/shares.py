"""Parts of a round for people from each municipality (WP3.5, A 4.2)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from thuisroute.agreements.rules.priority import OriginCounts, OriginRule

# In percent.
WHOLE = 100


@dataclass(frozen=True, slots=True)
class PairFacts:
    """As much of a pair as origin looks at."""

    referral: UUID
    origin: str
    home: UUID
    municipality: str


@dataclass(frozen=True, slots=True)
class Share:
    """`number` of the homes `of` go to people from `municipality`, as far as homes fit
    them. `homes`: those it is about, where it is about homes of one municipality."""

    municipality: str
    of: int
    number: int
    people: frozenset[UUID]
    homes: frozenset[UUID] | None = None


@dataclass(frozen=True, slots=True)
class OriginTold:
    """A part, and how many homes of the round go to those people."""

    share: Share
    given: int


def shares_of(rule: OriginRule | None, pairs: Iterable[PairFacts]) -> tuple[Share, ...]:
    """The parts that this round can keep; none where nothing of the kind was agreed."""
    found = tuple(pairs)
    if rule is None or not found:
        return ()
    if rule.counts is OriginCounts.MINIMUM_SHARE:
        return tuple(_kept(rule.percent, found))
    if rule.counts is OriginCounts.FAIR_SHARE:
        return tuple(_by_key(rule, found))
    return ()


def _kept(percent: int, pairs: tuple[PairFacts, ...]) -> Iterator[Share]:
    """Of the homes in each municipality, rounded up: at least so many percent."""
    homes: dict[str, set[UUID]] = defaultdict(set)
    for one in pairs:
        homes[one.municipality].add(one.home)
    for municipality, those in sorted(homes.items()):
        own = [one for one in pairs if one.origin == one.municipality == municipality]
        people = frozenset(one.referral for one in own)
        fitting = {one.home for one in own}
        asked = -(-percent * len(those) // WHOLE)
        number = min(asked, len(people), len(fitting))
        yield Share(municipality, len(those), number, people, frozenset(those))


def _by_key(rule: OriginRule, pairs: tuple[PairFacts, ...]) -> Iterator[Share]:
    """Of all homes of the round, rounded down, so that parts never add up to more."""
    of = min(len({one.home for one in pairs}), len({one.referral for one in pairs}))
    for part in rule.key:
        own = [one for one in pairs if one.origin == part.municipality]
        people = frozenset(one.referral for one in own)
        asked = part.percent * of // WHOLE
        number = min(asked, len(people), len({one.home for one in own}))
        yield Share(part.municipality, of, number, people)


def told(
    shares: Iterable[Share], given: Iterable[tuple[UUID, UUID]]
) -> tuple[OriginTold, ...]:
    """`given`: who got which home."""
    pairs = tuple(given)
    return tuple(
        OriginTold(
            share,
            sum(
                who in share.people and (share.homes is None or home in share.homes)
                for who, home in pairs
            ),
        )
        for share in shares
    )
