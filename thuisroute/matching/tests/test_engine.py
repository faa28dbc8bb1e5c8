"""The engine against every answer there is, on problems of a few people."""

import os
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from thuisroute.matching.engine.again import Again, asked_again
from thuisroute.matching.engine.clashes import clash_in
from thuisroute.matching.engine.fairness import envy, in_order, ways
from thuisroute.matching.engine.problem import Given, Group, Pairs, Problem, ints
from thuisroute.matching.engine.rows import broken_by
from thuisroute.matching.engine.solve import solve
from thuisroute.matching.engine.what_if import what_if
from thuisroute.matching.tests.small_problems import (
    any_rules,
    best_of_all,
    every_answer,
    flows,
)

# The benchmark of matching asks for 10,000.
SOME = settings(
    max_examples=int(os.environ.get("THUISROUTE_EXAMPLES", "60")), deadline=None
)


@SOME
@given(flows())
def test_a_flow_is_the_best_of_all_answers(problem: Problem) -> None:
    answer, best = solve(problem), best_of_all(problem)
    assert (answer and answer.total) == best
    if answer:
        assert answer.bound == answer.total
        assert broken_by(problem, answer.given) == []


@SOME
@given(any_rules())
def test_with_all_rules_small_problems_are_closed(problem: Problem) -> None:
    answer, best = solve(problem), best_of_all(problem)
    assert (answer and answer.total) == best
    if answer:
        assert answer.bound == answer.total
        assert broken_by(problem, answer.given) == []


@SOME
@given(flows(), st.data())
def test_what_a_forced_pair_loses_is_exact(
    problem: Problem, data: st.DataObject
) -> None:
    answer = solve(problem)
    if answer is None or not len(problem.pairs):
        return
    number = data.draw(st.integers(0, len(problem.pairs) - 1))
    resident = int(problem.pairs.resident[number])
    home = int(problem.pairs.home[number])
    asked = what_if(problem, answer)
    forced = best_of_all(problem, forced=number)
    loss = asked.loss(resident, home)
    assert loss == (None if forced is None else answer.total - forced)
    assert asked.losses(resident)[home] == loss


@SOME
@given(any_rules(), st.data())
def test_with_all_rules_a_forced_pair_is_answered_again_exactly(
    problem: Problem, data: st.DataObject
) -> None:
    answer = solve(problem)
    if answer is None or not len(problem.pairs):
        return
    number = data.draw(st.integers(0, len(problem.pairs) - 1))
    forced = best_of_all(problem, forced=number)
    asked = Again(problem, answer.total)
    loss = asked.loss(
        int(problem.pairs.resident[number]), int(problem.pairs.home[number])
    )
    assert loss == (None if forced is None else answer.total - forced)
    assert asked_again(problem, answer).exact


@SOME
@given(flows())
def test_what_one_more_place_brings_is_exact(problem: Problem) -> None:
    answer = solve(problem)
    if answer is None:
        return
    asked = what_if(problem, answer)
    for number, group in enumerate(problem.home_groups):
        if group.high >= len(group.members):
            continue
        wider = (
            *problem.home_groups[:number],
            replace(group, high=group.high + 1),
            *problem.home_groups[number + 1 :],
        )
        best = best_of_all(replace(problem, home_groups=wider))
        assert best is not None
        assert asked.one_more(number) == best - answer.total
        assert Again(problem, answer.total).one_more(number) == best - answer.total


@SOME
@given(any_rules())
def test_rules_that_clash_are_named_and_no_others_are_needed(
    problem: Problem,
) -> None:
    clash = clash_in(problem)
    if clash is None:
        return
    assert solve(problem) is None
    assert best_of_all(problem) is None
    named = replace(
        problem,
        home_groups=_only(problem.home_groups, clash.rules),
        resident_groups=_only(problem.resident_groups, clash.rules),
        loads=tuple(one for one in problem.loads if one.name in clash.rules),
        apart=tuple(one for one in problem.apart if one.name in clash.rules),
    )
    assert best_of_all(named) is None


def _only(groups: tuple[Group, ...], names: tuple[str, ...]) -> tuple[Group, ...]:
    return tuple(one for one in groups if one.name in names)


@SOME
@given(any_rules())
def test_the_order_by_waiting_time_keeps_every_highest_number(
    problem: Problem,
) -> None:
    free = replace(
        problem,
        home_groups=tuple(replace(one, low=0) for one in problem.home_groups),
        resident_groups=tuple(replace(one, low=0) for one in problem.resident_groups),
    )
    assert broken_by(free, in_order(free)) == []


@SOME
@given(flows())
def test_the_order_by_waiting_time_is_envied_by_nobody(problem: Problem) -> None:
    plain = replace(problem, home_groups=(), resident_groups=())
    assert envy(plain, in_order(plain)) == 0
    shown = ways(plain, _best(plain))
    assert shown[0].points == max(one.points for one in shown)
    assert shown[0].envy == _envied(plain, shown[0].given)


def _best(problem: Problem) -> Given:
    found = solve(problem)
    assert found is not None
    return found.given


def _envied(problem: Problem, answer: Given) -> int:
    """Counted one by one."""
    pairs, homes = problem.pairs, answer.homes(problem.pairs)
    found = set()
    for number in range(len(pairs)):
        who, home = int(pairs.resident[number]), int(pairs.home[number])
        mine = answer.pair[who]
        holder = np.flatnonzero(homes == home)
        later = [one for one in holder if problem.waiting[one] > problem.waiting[who]]
        if later and (mine < 0 or pairs.score[number] > pairs.score[mine]):
            found.add(who)
    return len(found)


def test_a_problem_without_pairs_has_an_answer_with_nothing_in_it() -> None:
    nothing = ints([])
    problem = Problem(("r",), ("h",), Pairs(nothing, nothing, nothing), ints([0]))
    answer = solve(problem)
    assert answer is not None
    assert answer.total == answer.bound == 0
    assert list(every_answer(problem)) != []
