"""The plan of the example region: three years of lives in which everything occurs."""

from collections import Counter
from datetime import date

import pytest

from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.figures import figures
from thuisroute.project.example.life import Life, Step
from thuisroute.project.example.person import invented_numbers, person
from thuisroute.project.example.plan import lives
from thuisroute.residents.rules.person_keys import is_bsn

TODAY = date(2026, 11, 22)
LAST_STEPS_OF_EVERY_STAGE = {
    Step.REGISTER, Step.MARK_READY, Step.PARK, Step.CLOSE, Step.PROPOSE, Step.OFFER,
    Step.ALLOCATE, Step.START, Step.AGREE_WITH_NEIGHBOURS, Step.REVIEW,
    Step.DECIDE_TO_CONVERT, Step.EVALUATE_PLAN, Step.END,
}  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> tuple[Life, ...]:
    return lives(figures(), today=TODAY)


def test_about_a_hundred_and_forty_people_register_a_year(
    plan: tuple[Life, ...],
) -> None:
    assert sum(figures().leavers_a_year.values()) == 140
    assert len(plan) == 3 * 140
    groups = Counter(life.target_group for life in plan)
    assert groups["sheltered_housing"] == 240
    assert groups["detention"] == 30


def test_the_same_day_gives_the_same_lives(plan: tuple[Life, ...]) -> None:
    assert plan == lives(figures(), today=TODAY)


def test_nothing_happens_before_its_time_or_after_today(
    plan: tuple[Life, ...],
) -> None:
    for life in plan:
        days = [turn.on for turn in life.turns]
        assert days == sorted(days)
        assert add_months(TODAY, -36) <= days[0]
        assert days[-1] <= TODAY
        assert life.turns[0].step == Step.REGISTER


def test_every_step_is_taken_by_somebody(plan: tuple[Life, ...]) -> None:
    assert {turn.step for life in plan for turn in life.turns} == set(Step)


def test_somebody_stands_at_every_stage_today(plan: tuple[Life, ...]) -> None:
    last = {life.turns[-1].step for life in plan}
    assert last >= LAST_STEPS_OF_EVERY_STAGE


def test_nothing_follows_the_end_of_a_life(plan: tuple[Life, ...]) -> None:
    for life in plan:
        steps = [turn.step for turn in life.turns]
        for end in (Step.CLOSE, Step.END):
            assert end not in steps[:-1]


def test_everybody_has_a_name_and_a_test_number_of_their_own(
    plan: tuple[Life, ...],
) -> None:
    people = [
        person(figures(), life.number, life.target_group, on=life.registered_on)
        for life in plan
    ]
    names = {(one.given_name, one.family_name) for one in people}
    assert len(names) == len(people) == len({one.bsn for one in people})
    assert all(one.family_name.endswith("voorbeeld") for one in people)
    assert all(one.bsn.startswith("9999") and is_bsn(one.bsn) for one in people)
    assert len(invented_numbers()) == 1000
