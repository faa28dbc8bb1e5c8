"""One look at everybody who is ready and every home in the shop, and who gets what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import QuerySet

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.homes.queries.framework_agreements import framework_stands
from thuisroute.homes.queries.homes import HomeRow, homes_in_shop
from thuisroute.homes.queries.photos import with_first_photo
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Match
from thuisroute.matching.queries.asked import Asked
from thuisroute.matching.queries.bounds import bounds_now
from thuisroute.matching.queries.facts import need_facts, unprivileged, with_facts
from thuisroute.matching.queries.solving import solved
from thuisroute.matching.queries.terms import agreed_terms, origin_rule
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.fits import Fit, fit
from thuisroute.matching.rules.lifecycle import RUNNING
from thuisroute.matching.rules.numbers import Numbers
from thuisroute.matching.rules.order import waits
from thuisroute.matching.rules.round import RUNS, Possible, Round, barely
from thuisroute.matching.rules.shares import PairFacts, shares_of, told
from thuisroute.referrals.queries.needs import NeedRow, seeking_needs
from thuisroute.referrals.rules.lifecycle import ReferralState

# One page, one moment: so many are looked at, who goes first and is free first.
MOST_PEOPLE, MOST_HOMES = 1_000, 120


@dataclass(frozen=True, slots=True)
class Wanted:
    """`waiting` from 0 to 100, how much the queue counts beside points; `most` homes
    of one neighbourhood at most, None for what was agreed."""

    waiting: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look saw, what was found, and of each person what is in the way of the
    homes meant for them that do not fit."""

    asked: Asked
    found: Round
    homes: dict[UUID, HomeRow]
    against: Mapping[UUID, Mapping[UUID, str]]


def round_now(
    actor: Actor, version: UUID, wanted: Wanted
) -> tuple[Round, dict[UUID, HomeRow]]:
    """The proposal of this moment, and the homes it looked at; nothing is kept."""
    looked = looked_at(actor, version, wanted)
    return looked.found, looked.homes


def looked_at(actor: Actor, version: UUID, wanted: Wanted) -> Looked:
    """The same with all that it rests on."""
    rule = agreement(version).rounds or NO_ROUND
    people = list(_people(actor, version)[: MOST_PEOPLE + 1])
    homes = list(_homes(actor)[: MOST_HOMES + 1])
    complete = len(people) <= MOST_PEOPLE and len(homes) <= MOST_HOMES
    people, homes = people[:MOST_PEOPLE], homes[:MOST_HOMES]
    needs = _queued(people)
    bounds = bounds_now(actor, version)
    numbers = bounds.numbers(homes)
    facts = {one.pk: bounds.facts(one) for one in homes}
    possible, against = _sorted(_pairs(people, needs, homes, facts))
    asked = Asked(
        needs=needs,
        homes=tuple(facts.values()),
        possible=possible,
        most=wanted.most or rule.per_neighbourhood,
        points=rule.points,
        rooms=(*numbers.rooms(), *bounds.carried.rooms(homes)),
        shares=shares_of(origin_rule(version), map(_facts, possible)),
    )
    found = _with_numbers(solved(asked, wanted.waiting / 100), numbers)
    given = [(one.pair.need.referral, one.pair.home.key) for one in found.given]
    rows = {one.pk: one for one in homes}
    found = replace(
        found,
        origins=told(asked.shares, given),
        carried=bounds.carried.told((rows[one] for _who, one in given), found.prices),
        complete=complete,
    )
    return Looked(asked, found, rows, against)


def _facts(one: Possible) -> PairFacts:
    return PairFacts(
        one.need.referral, one.need.origin, one.home.key, one.home.municipality
    )


def _with_numbers(found: Round, numbers: Numbers) -> Round:
    """And what it makes of the numbers that were agreed for the year."""
    pairs = [(one.pair.home.key, one.pair.fit) for one in found.given]
    return replace(
        found,
        given=tuple(
            replace(one, pair=replace(one.pair, fit=fit))
            for one, fit in zip(found.given, numbers.weighed(pairs), strict=True)
        ),
        numbers=numbers.told(home for home, _fit in pairs),
    )


def _people(actor: Actor, version: UUID) -> QuerySet[NeedRow]:
    return (
        with_facts(seeking_needs(actor), version, actor)
        .filter(referral__state=ReferralState.READY.value)
        .annotate(unprivileged=unprivileged())
        .order_by("unprivileged", "referral__registered_on", "referral_id")
    )


def _queued(people: Sequence[NeedRow]) -> tuple[NeedFacts, ...]:
    """In the order of the queue; who came on one day by number."""
    needs = (need_facts(row, framework=False) for row in people)
    return tuple(sorted(needs, key=lambda one: (waits(one), one.number)))


def _homes(actor: Actor) -> QuerySet[HomeRow]:
    homes = homes_in_shop(actor).order_by("available_from", "id")
    return with_first_photo(actor, homes)


Against = dict[UUID, dict[UUID, str]]


def _sorted(
    pairs: Iterable[tuple[NeedFacts, HomeFacts, Fit | str]],
) -> tuple[tuple[Possible, ...], Against]:
    """Pairs that can be, and what is first in the way of the others."""
    possible: list[Possible] = []
    against: Against = defaultdict(dict)
    for need, home, found in pairs:
        if isinstance(found, str):
            against[need.referral][home.key] = found
        else:
            possible.append(Possible(need, home, found))
    return tuple(possible), against


def _pairs(
    people: Sequence[NeedRow],
    needs: Sequence[NeedFacts],
    homes: Sequence[HomeRow],
    facts: Mapping[UUID, HomeFacts],
) -> Iterator[tuple[NeedFacts, HomeFacts, Fit | str]]:
    """Every pair of what is asked for, with how it fits or what is in the way."""
    today = clock.today()
    running = _running(homes)
    frameworks = _frameworks(people, homes)
    by_product: dict[str, list[HomeRow]] = defaultdict(list)
    for home in homes:
        by_product[home.product].append(home)
    versions = {row.pk: row.resident.agreement_id for row in people}
    for need in needs:
        terms = agreed_terms(versions[need.referral])
        for home in by_product[need.product]:
            about = facts[home.pk]
            bare = barely(need, about)
            if bare or (need.referral, home.pk) in running:
                yield need, about, bare or RUNS
                continue
            stands = (need.referral, home.association_id) in frameworks
            found = fit(about, replace(need, framework=stands), terms, today=today)
            yield need, about, found if found.fits else found.hard[0].kind


def _running(homes: Sequence[HomeRow]) -> set[tuple[UUID, UUID]]:
    rows = Match.objects.filter(home_id__in=[one.pk for one in homes])
    return set(rows.filter(state__in=RUNNING).values_list("referral_id", "home_id"))


def _frameworks(
    people: Sequence[NeedRow], homes: Sequence[HomeRow]
) -> set[tuple[UUID, UUID]]:
    """Which registrations may be let by their provider for which association."""
    keys = [row.pk for row in people]
    found = set()
    for association in {home.association_id for home in homes}:
        stands = framework_stands("referral__provider_id", association, clock.today())
        rows = NeedRow.objects.filter(stands, pk__in=keys)
        found |= {(key, association) for key in rows.values_list("pk", flat=True)}
    return found
