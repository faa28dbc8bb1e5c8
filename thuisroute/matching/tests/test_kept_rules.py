"""A kept round as numbers: who stands, what otherwise costs, what may be decided."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import pytest

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.rounds import (
    DeviationGround,
    RoundPoints,
    RoundRule,
)
from thuisroute.matching.engine import again
from thuisroute.matching.queries.standing import (
    cost_of_leaving,
    costs,
    points_of,
    standing,
)
from thuisroute.matching.rules.kept import (
    ChoiceFacts,
    Decided,
    HomeFate,
    HomeTold,
    KeptLimit,
    KeptPerson,
    KeptProblem,
    may_decide,
    told,
)

A, B, C = (UUID(int=number) for number in (1, 2, 3))
RULE = RoundRule(
    "1", RoundPoints(), deviate=(DeviationGround("urgent", "1", Text("Nu", "Now")),)
)
# A waits longest and fits both homes; the program gives B the first, A the second.
ROUND = KeptProblem(
    homes=2,
    people=(
        KeptPerson(A, 1, {0: 10, 1: 10}, found=1),
        KeptPerson(B, 2, {0: 9}, found=0),
        KeptPerson(C, 3, {1: 8}),
    ),
)


@pytest.mark.parametrize(
    ("decided", "stands", "points"),
    [
        ([], {0: B, 1: A}, 19),
        # The rest is found again: C gets what A leaves.
        ([Decided(0, A)], {0: A, 1: C}, 18),
        ([Decided(0, None)], {1: A}, 10),
        ([Decided(0, None), Decided(1, C)], {1: C}, 8),
    ],
)
def test_what_is_decided_is_sure_and_the_rest_is_found_again(
    decided: list[Decided], stands: dict[int, UUID], points: int
) -> None:
    found = standing(ROUND, decided)
    assert found == stands
    assert points_of(ROUND, found) == points


def test_once_what_was_decided_is_proposed_nobody_stands_twice() -> None:
    people = (replace(ROUND.people[0], given=0), *ROUND.people[1:])
    assert standing(replace(ROUND, people=people), []) == {0: A, 1: C}
    # As the program proposed: the rest stays as it was found.
    people = (ROUND.people[0], replace(ROUND.people[1], given=0), ROUND.people[2])
    assert standing(replace(ROUND, people=people), []) == {0: B, 1: A}


def test_a_home_that_somebody_unseen_was_chosen_for_is_nobody_elses() -> None:
    found = standing(replace(ROUND, gone=frozenset({0})), [])
    assert found == {1: A}


def test_who_does_not_seek_any_more_gets_nothing_when_it_is_found_again() -> None:
    people = (*ROUND.people[:2], replace(ROUND.people[2], away=True))
    away = replace(ROUND, people=people)
    assert standing(away, [Decided(0, A)]) == {0: A}
    assert costs(away, [Decided(0, A)]).who(1) == []
    # It stands as it was found until something is decided; the page says so.
    shut = replace(ROUND, shut=frozenset({1}))
    assert standing(shut, []) == {0: B, 1: A}
    assert standing(shut, [Decided(0, None)]) == {}
    assert costs(shut, []).who(1) == []


def test_by_the_order_of_the_queue_the_rest_is_found_in_that_order() -> None:
    # D fits what A leaves as well, and stands behind C, with more points.
    four = replace(
        ROUND,
        people=(*ROUND.people, KeptPerson(UUID(int=4), 4, {1: 9})),
    )
    assert standing(four, [Decided(0, A)])[1] == UUID(int=4)
    assert standing(replace(four, waiting=100), [Decided(0, A)])[1] == C


def every(
    problem: KeptProblem, decided: Sequence[Decided], *, home: int
) -> dict[UUID, int | None]:
    found = costs(problem, decided)
    return {one: found.of(home, one) for one in found.who(home)}


def test_what_otherwise_costs_is_exact() -> None:
    assert every(ROUND, [], home=0) == {A: 1, B: 0}
    assert every(ROUND, [], home=1) == {A: 0, C: 1}
    assert cost_of_leaving(ROUND, [], 0) == 9
    assert every(ROUND, [Decided(0, A)], home=1) == {C: 0}
    assert every(KeptProblem(1, ()), [], home=0) == {}


def test_what_a_limit_does_not_allow_has_no_price() -> None:
    one = replace(ROUND, limits=(KeptLimit("buurt", (0, 1), 1),))
    assert every(one, [], home=0) == {A: 0, B: 1}
    assert every(one, [Decided(0, B)], home=1) == {A: None, C: None}
    # What was proposed counts in the limit as well, and so does what nobody may read.
    people = (replace(ROUND.people[0], given=1), *ROUND.people[1:])
    assert standing(replace(one, people=people), [Decided(1, C)])[1] == A
    assert every(replace(one, gone=frozenset({0})), [], home=1) == {A: None, C: None}


def test_each_home_says_how_it_came_about() -> None:
    def fates(problem: KeptProblem, *decided: Decided) -> list[HomeFate]:
        stands = standing(problem, decided)
        return [told(home, problem, decided, stands).fate for home in (0, 1)]

    assert fates(ROUND) == [HomeFate.AS_FOUND] * 2
    assert fates(ROUND, Decided(0, A)) == [HomeFate.CHOSEN, HomeFate.MOVED]
    assert fates(ROUND, Decided(0, None)) == [HomeFate.LEFT_OUT, HomeFate.AS_FOUND]
    proposed = (replace(ROUND.people[0], given=1), *ROUND.people[1:])
    assert fates(replace(ROUND, people=proposed))[1] == HomeFate.PROPOSED
    assert fates(replace(ROUND, people=ROUND.people[:1]))[0] == HomeFate.NOBODY


STANDS = HomeTold(HomeFate.AS_FOUND, B, B)
FACTS = ChoiceFacts(0, A, "urgent", "", 1, STANDS)
AWAY, SHUT = KeptPerson(UUID(int=7), 4, {0: 9}, away=True), 2


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (FACTS, ""),
        (replace(FACTS, ground="", words="Hij kan niet langer wachten."), ""),
        (replace(FACTS, person=None), ""),
        (replace(FACTS, ground="", words=" "), "say in words"),
        (replace(FACTS, ground="unknown"), "reason of the agreement"),
        (replace(FACTS, person=C), "did not fit"),
        (replace(FACTS, person=UUID(int=9)), "did not fit"),
        (replace(FACTS, person=B), "gets the home already"),
        (replace(FACTS, cost=None), "limits"),
        (replace(FACTS, person=AWAY.key), "does not seek"),
        (replace(FACTS, home=SHUT, person=A), "not in the shop"),
        (replace(FACTS, home=SHUT, person=None), ""),
        (replace(FACTS, told=replace(STANDS, fate=HomeFate.PROPOSED)), "proposed"),
        (replace(FACTS, told=replace(STANDS, fate=HomeFate.CHOSEN)), "Undo that"),
        (
            replace(FACTS, person=None, told=HomeTold(HomeFate.NOBODY, None, None)),
            "Nobody gets",
        ),
    ],
)
def test_deciding_otherwise_asks_for_a_reason_and_for_somebody_who_fits(
    facts: ChoiceFacts, why: str
) -> None:
    round_ = replace(
        ROUND, homes=3, people=(*ROUND.people, AWAY), shut=frozenset({SHUT})
    )
    verdict = may_decide(facts, round_, RULE)
    assert verdict.allowed is (why == "")
    assert any(why in one.text for one in verdict.against) or not why


def test_who_was_proposed_from_it_gets_no_second_home() -> None:
    people = (replace(ROUND.people[0], given=1), *ROUND.people[1:])
    verdict = may_decide(FACTS, replace(ROUND, people=people), RULE)
    assert "already" in verdict.against[0].text


def test_however_large_the_round_what_is_decided_costs_exactly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two limits that cross, and one of them is full once B is chosen."""
    monkeypatch.setattr(again, "FEW_PAIRS", 0)
    people = (
        KeptPerson(A, 1, {0: 10, 1: 10, 2: 10}, found=0),
        KeptPerson(B, 2, {0: 9, 1: 8, 2: 4}),
        KeptPerson(C, 3, {1: 8, 2: 9}, found=2),
    )
    limits = (KeptLimit("n", (0, 1), 1), KeptLimit("q", (1, 2), 1, crosses=True))
    large = KeptProblem(3, people, limits)
    found = costs(large, [])
    assert not found.exact
    for home in range(3):
        for who in found.who(home):
            rest = standing(large, [Decided(home, who)])
            lost = points_of(large, standing(large, [Decided(9, None)]))
            lost -= points_of(large, rest)
            assert found.exactly(home, who) == lost
    full = costs(large, [Decided(2, B)])
    assert full.of(1, A) is None
    assert full.exactly(1, A) is None
