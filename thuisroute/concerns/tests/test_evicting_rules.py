"""When a step towards an eviction may be taken, by the rules alone (C20)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.usual import REGIONS
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.protocols import protocol_for
from thuisroute.concerns.rules.evicting import (
    PREVENTED,
    Before,
    may_be_prevented,
    may_evict,
    may_give_chance,
    next_step,
)
from thuisroute.concerns.rules.walking import begin, take

TODAY = date(2026, 3, 2)
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
        (WALKED, replace(WEIGHED, chosen="time_out"), "Something else"),
        (WALKED, replace(WEIGHED, chance_until=TODAY), "second chance"),
        (WALKED, replace(WEIGHED, chance_until=TODAY - timedelta(1)), ""),
        (WALKED, replace(WEIGHED, taken=("warning",)), ""),
        (WALKED, replace(WEIGHED, last=TODAY), ""),
        (WALKED, replace(WEIGHED, last=TODAY + timedelta(1)), "later than that day"),
        (LATER, WEIGHED, "later than that day"),
        (WALKED, replace(WEIGHED, chances=((TODAY, TODAY),)), "chance ran"),
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


def test_without_steps_in_the_agreement_there_is_none() -> None:
    assert not may_evict(None, WALKED, WEIGHED, on=TODAY, today=TODAY).allowed


def test_steps_come_in_the_order_of_the_pack() -> None:
    taken_so_far: tuple[str, ...] = ()
    for one in RULE.steps if RULE else ():
        assert next_step(RULE, Before(taken=taken_so_far)) == one.id  # type: ignore[arg-type]  # asserted above
        taken_so_far = (*taken_so_far, one.id)


def test_a_second_chance_has_conditions_and_a_last_day() -> None:
    until = TODAY + timedelta(30)
    assert may_give_chance(until, "Stil", Before(), today=TODAY).allowed
    assert not may_give_chance(until, " ", Before(), today=TODAY).allowed
    assert not may_give_chance(TODAY, "Stil", Before(), today=TODAY).allowed
    running = Before(chance_until=until)
    assert not may_give_chance(until, "Stil", running, today=TODAY).allowed


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
