"""When a step towards an eviction may be taken, by the rules alone (C20)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.usual import REGIONS
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.protocols import (
    SecondChanceRule,
    protocol_for,
)
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.concerns.rules.evicting import (
    PREVENTED,
    Before,
    may_be_prevented,
    may_end_chance,
    may_evict,
    may_give_chance,
    may_weigh,
    next_step,
    weighed_in,
)
from thuisroute.concerns.rules.walking import begin, take
from thuisroute.kernel.calendar import Duration

TODAY = date(2026, 3, 2)
EARLIER = TODAY - timedelta(30)
LAW = load(REGIONS / "alkmaar")
RULE = LAW.eviction
assert RULE is not None
PROTOCOL = protocol_for("nuisance", LAW.protocols)
assert PROTOCOL is not None
WALKING = begin(PROTOCOL, "usual", on=TODAY)
WALKED = take(take(WALKING, "follow", on=TODAY), "", on=TODAY)
LATER = take(take(WALKING, "follow", on=TODAY), "", on=TODAY + timedelta(1))
WEIGHED = Before(set_aside=frozenset({"more_support", "time_out"}))


@pytest.mark.parametrize(
    ("walk", "before", "refused"),
    [
        (WALKED, WEIGHED, ""),
        (WALKING, WEIGHED, "still to be taken"),
        (None, WEIGHED, "no protocol"),
        (WALKED, Before(), "Not every alternative"),
        (WALKED, replace(WEIGHED, chosen=True), "Something else"),
        (WALKED, replace(WEIGHED, chances=((EARLIER, TODAY),)), "chance"),
        (WALKED, replace(WEIGHED, chances=((EARLIER, TODAY - timedelta(1)),)), ""),
        (WALKED, replace(WEIGHED, taken=("warning",)), ""),
        (WALKED, replace(WEIGHED, last=TODAY), ""),
        (WALKED, replace(WEIGHED, last=TODAY + timedelta(1)), "later than that day"),
        (LATER, WEIGHED, "later than that day"),
        (WALKED, replace(WEIGHED, taken=("warning", PREVENTED)), "no step left"),
        (
            WALKED,
            replace(WEIGHED, taken=tuple(one.id for one in RULE.steps)),
            "no step left",
        ),
    ],
)
def test_when_a_step_may_be_taken(walk: object, before: Before, refused: str) -> None:
    verdict = may_evict(RULE, walk, before, on=TODAY, today=TODAY)  # type: ignore[arg-type]  # a table of a walk or none
    assert verdict.allowed is not bool(refused)
    assert all(refused in one.text for one in verdict.against)


CARE, LIVING = "self_care_and_health", "housing_and_living_behaviour"


@pytest.mark.parametrize(
    ("named", "read", "domain"),
    [
        (LifeDomain.SELF_CARE_AND_HEALTH, {CARE, LIVING}, CARE),
        (LifeDomain.SELF_CARE_AND_HEALTH, {LIVING}, LIVING),
        (None, {CARE, LIVING}, LIVING),
        (None, set(), LIVING),
    ],
)
def test_in_which_part_of_life_an_alternative_is_weighed(
    named: LifeDomain | None, read: set[str], domain: str
) -> None:
    assert RULE is not None
    one = replace(RULE.alternatives[0], domain=named)
    assert weighed_in(one, LIVING, read) == domain


@pytest.mark.parametrize(
    ("known", "words", "shared", "allowed"),
    [
        (True, "Al geprobeerd", True, True),
        (False, "Al geprobeerd", True, False),
        (True, " ", True, False),
        (True, "Al geprobeerd", False, False),
    ],
)
def test_what_may_be_weighed(
    words: str, *, known: bool, shared: bool, allowed: bool
) -> None:
    assert RULE is not None
    one = RULE.alternatives[0] if known else None
    assert may_weigh(one, words, shared=shared).allowed is allowed


def test_without_steps_in_the_agreement_there_is_none() -> None:
    assert not may_evict(None, WALKED, WEIGHED, on=TODAY, today=TODAY).allowed


def test_steps_come_in_the_order_of_the_pack() -> None:
    taken_so_far: tuple[str, ...] = ()
    for one in RULE.steps if RULE else ():
        assert next_step(RULE, Before(taken=taken_so_far)) == one.id  # type: ignore[arg-type]  # asserted above
        taken_so_far = (*taken_so_far, one.id)


def test_a_step_is_not_dated_in_a_chance_that_ran() -> None:
    before = replace(WEIGHED, chances=((EARLIER, TODAY),))
    for after, allowed in ((0, False), (1, True)):
        verdict = may_evict(
            RULE,
            WALKED,
            before,
            on=TODAY + timedelta(after),
            today=TODAY + timedelta(1),
        )
        assert verdict.allowed is allowed


LATER_DAY = TODAY + timedelta(30)
RUNNING = replace(WEIGHED, chances=((EARLIER, TODAY),))
OVER = replace(WEIGHED, chances=((EARLIER, TODAY - timedelta(1)),))


@pytest.mark.parametrize(
    ("longest", "until", "conditions", "before", "refused"),
    [
        (None, LATER_DAY, "Stil", WEIGHED, ""),
        (None, date(2199, 1, 1), "Stil", WEIGHED, ""),
        (Duration(days=30), LATER_DAY, "Stil", WEIGHED, ""),
        (Duration(days=29), LATER_DAY, "Stil", WEIGHED, "so long"),
        (None, TODAY, "Stil", WEIGHED, "still to come"),
        (None, LATER_DAY, " ", WEIGHED, "conditions"),
        (None, LATER_DAY, "Stil", Before(), "spoken of"),
        (None, LATER_DAY, "Stil", Before(taken=("warning",)), ""),
        (None, LATER_DAY, "Stil", Before(chosen=True), ""),
        (None, LATER_DAY, "Stil", RUNNING, "runs until"),
        (None, LATER_DAY, "Stil", OVER, ""),
    ],
)
def test_when_a_second_chance_may_be_given(
    longest: Duration | None,
    until: date,
    conditions: str,
    before: Before,
    refused: str,
) -> None:
    assert RULE is not None
    agreed = replace(RULE, second_chance=SecondChanceRule("5d", longest))
    verdict = may_give_chance(agreed, until, conditions, before, today=TODAY)
    assert verdict.allowed is not bool(refused)
    assert all(refused in one.text for one in verdict.against)


def test_a_region_that_names_no_second_chance_bounds_none() -> None:
    assert RULE is not None
    silent = replace(RULE, second_chance=None)
    given = may_give_chance(silent, LATER_DAY, "Stil", WEIGHED, today=TODAY)
    assert given.allowed


@pytest.mark.parametrize(
    ("runs", "reason", "allowed"),
    [(True, "Weer overlast", True), (False, "Weer", False), (True, " ", False)],
)
def test_when_a_second_chance_may_be_ended(
    *, runs: bool, reason: str, allowed: bool
) -> None:
    assert may_end_chance(runs=runs, reason=reason).allowed is allowed


@pytest.mark.parametrize(
    ("taken_so_far", "words", "allowed"),
    [
        (("warning",), "Betaald", True),
        ((), "Betaald", False),
        (("warning",), "", False),
        (("warning", "eviction"), "Betaald", False),
        (("warning", PREVENTED), "Betaald", False),
    ],
)
def test_what_can_be_prevented(
    taken_so_far: tuple[str, ...], words: str, *, allowed: bool
) -> None:
    before = Before(taken=taken_so_far)
    assert RULE is not None
    assert may_be_prevented(RULE, before, words=words).allowed is allowed
