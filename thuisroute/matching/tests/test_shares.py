"""Parts of a round by origin: how large they are, and that a round keeps them."""

from dataclasses import replace
from uuid import UUID, uuid4

from thuisroute.agreements.rules.priority import OriginCounts, OriginRule, OriginShare
from thuisroute.agreements.rules.rounds import RoundPoints
from thuisroute.matching.queries.asked import Asked
from thuisroute.matching.queries.solving import solved
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.fits import fit
from thuisroute.matching.rules.round import Possible
from thuisroute.matching.rules.shares import PairFacts, shares_of, told
from thuisroute.matching.tests.test_fits import HOME, TERMS, TODAY
from thuisroute.matching.tests.test_origin import FIRST, HERE, THERE, a_person
from thuisroute.referrals.rules.origin import ELSEWHERE


def pairs(*people: str, homes: tuple[str, ...]) -> list[PairFacts]:
    """Everybody fits every home."""
    return [
        PairFacts(UUID(int=who), origin, UUID(int=100 + at), where)
        for who, origin in enumerate(people)
        for at, where in enumerate(homes)
    ]


def test_a_part_of_the_homes_is_kept_as_far_as_there_are_people_for_them() -> None:
    rule = OriginRule("3", OriginCounts.MINIMUM_SHARE, 50)
    homes = (HERE, HERE, HERE, THERE)
    found = shares_of(rule, pairs(HERE, "", ELSEWHERE, homes=homes))
    assert [(one.municipality, one.of, one.number) for one in found] == [
        (HERE, 3, 1),
        (THERE, 1, 0),
    ]
    (here, _there) = told(found, [(UUID(int=0), UUID(int=103))])
    assert here.given == 0, "a home elsewhere is none of this part"
    (here, _there) = told(found, [(UUID(int=0), UUID(int=100))])
    assert here.given == 1


def test_parts_by_key_are_of_all_homes_of_the_round() -> None:
    key = (OriginShare(HERE, 50), OriginShare(THERE, 26))
    rule = OriginRule("3", OriginCounts.FAIR_SHARE, key=key)
    found = shares_of(rule, pairs(HERE, HERE, HERE, THERE, homes=(HERE,) * 4))
    assert [(one.of, one.number) for one in found] == [(4, 2), (4, 1)]
    assert shares_of(OriginRule("3", FIRST), pairs(HERE, homes=(HERE,))) == ()
    assert shares_of(rule, []) == ()
    assert shares_of(None, pairs(HERE, homes=(HERE,))) == ()


def a_round(
    rule: OriginRule, people: list[NeedFacts], homes: list[HomeFacts]
) -> list[tuple[str, str]]:
    """Who gets a home of which municipality; everybody fits every home."""
    possible = tuple(
        Possible(need, home, fit(home, need, TERMS, today=TODAY))
        for need in people
        for home in homes
    )
    facts = [
        PairFacts(one.need.referral, one.need.origin, one.home.key,
                  one.home.municipality)
        for one in possible
    ]  # fmt: skip
    points = RoundPoints(home=1_000, queue=100)
    asked = Asked(
        tuple(people), tuple(homes), possible, None, points,
        shares=shares_of(rule, facts),
    )  # fmt: skip
    return sorted(
        (one.pair.need.number[-1], one.pair.home.municipality)
        for one in solved(asked, 0).given
    )


def homes_in(*municipalities: str) -> list[HomeFacts]:
    return [replace(HOME, key=uuid4(), municipality=one) for one in municipalities]


def test_a_round_keeps_homes_for_people_from_there() -> None:
    people = [a_person(1, THERE), a_person(2, THERE), a_person(3, HERE)]
    nothing = OriginRule("3", OriginCounts.NO_EFFECT)
    assert [who for who, _ in a_round(nothing, people, homes_in(HERE, HERE))] == [
        "1",
        "2",
    ]
    kept = OriginRule("3", OriginCounts.MINIMUM_SHARE, 50)
    assert [who for who, _ in a_round(kept, people, homes_in(HERE, HERE))] == ["1", "3"]


def test_a_round_gives_each_municipality_its_part_by_the_key() -> None:
    people = [a_person(1, THERE), a_person(2, THERE), a_person(3, HERE)]
    key = (OriginShare(HERE, 50), OriginShare(THERE, 50))
    rule = OriginRule("3", OriginCounts.FAIR_SHARE, key=key)
    assert [who for who, _ in a_round(rule, people, homes_in(THERE, THERE))] == [
        "1",
        "3",
    ]


def test_parts_that_clash_are_kept_as_far_as_can_be() -> None:
    """Both municipalities are to get one of two homes, and only one home fits both."""
    own, other = a_person(1, HERE), a_person(2, THERE)
    free = a_person(3, ELSEWHERE)
    shared, rest = homes_in(HERE, HERE)
    possible = tuple(
        Possible(need, home, fit(home, need, TERMS, today=TODAY))
        for need, home in ((own, shared), (other, shared), (free, rest))
    )
    key = (OriginShare(HERE, 50), OriginShare(THERE, 50))
    facts = [
        PairFacts(one.need.referral, one.need.origin, one.home.key, HERE)
        for one in possible
    ]
    rule = OriginRule("3", OriginCounts.FAIR_SHARE, key=key)
    asked = Asked(
        (own, other, free), (shared, rest), possible, None, RoundPoints(),
        shares=shares_of(rule, facts),
    )  # fmt: skip
    assert len(solved(asked, 0).given) == 2
