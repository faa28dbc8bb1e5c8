"""May somebody stay elsewhere, longer, and how it ends: as tables."""

from datetime import date

import pytest

from thuisroute.agreements.rules.relapse import TimeOutRule
from thuisroute.guidance.rules.staying import (
    StayAsked,
    StayEnd,
    StayKind,
    may_be_asked,
    may_be_granted,
    may_end,
    may_go_on,
)
from thuisroute.kernel.calendar import Duration

TODAY = date(2026, 12, 1)
RULE = TimeOutRule("A4", longest=Duration(days=28), falls_back_to=("in_between",))


def on(day: int) -> date:
    return date(2026, 12, day)


@pytest.mark.parametrize(
    ("begins", "returns", "why", "rule", "running", "allowed"),
    [
        (1, 15, "Rust", RULE, False, True),
        (1, 29, "Rust", RULE, False, True),
        (1, 30, "Rust", RULE, False, False),
        (1, 30, "Rust", TimeOutRule("A4"), False, True),
        (1, 15, " ", RULE, False, False),
        (1, 1, "Rust", RULE, False, False),
        (1, 15, "Rust", RULE, True, False),
        (1, 15, "Rust", None, False, False),
    ],
)
def test_asking(
    begins: int,
    returns: int,
    why: str,
    rule: TimeOutRule | None,
    running: bool,  # noqa: FBT001 - a column of the table
    allowed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    asked = StayAsked(StayKind.TIME_OUT, on(begins), on(returns), why)
    verdict = may_be_asked(asked, rule, today=TODAY, running=running)
    assert verdict.allowed == allowed


def test_nobody_asks_for_a_stay_that_has_begun() -> None:
    asked = StayAsked(StayKind.RESPITE, date(2026, 11, 30), on(5), "Rust")
    assert not may_be_asked(asked, RULE, today=TODAY, running=False).allowed


@pytest.mark.parametrize(
    ("returns", "allowed"), [(2, True), (1, False), (29, True), (30, False)]
)
def test_granting(returns: int, allowed: bool) -> None:  # noqa: FBT001 - a column
    verdict = may_be_granted(TODAY, on(returns), RULE, today=TODAY)
    assert verdict.allowed == allowed


@pytest.mark.parametrize(
    ("new", "why", "allowed"),
    [(20, "Nog niet", True), (15, "Nog niet", False), (20, "", False),
     (30, "Nog niet", False)],
)  # fmt: skip
def test_going_on(new: int, why: str, allowed: bool) -> None:  # noqa: FBT001 - a column
    verdict = may_go_on(TODAY, on(15), on(new), RULE, today=on(10), why=why)
    assert verdict.allowed == allowed


@pytest.mark.parametrize(
    ("end", "allowed"),
    [
        (StayEnd(on(10), home=True), True),
        (StayEnd(on(11), home=True), False),
        (StayEnd(date(2026, 11, 30), home=True), False),
        (StayEnd(on(10), home=False), False),
        (StayEnd(on(10), home=False, words="Te zwaar"), True),
        (StayEnd(on(10), home=False, words="x", fell_back_to="in_between"), True),
        (StayEnd(on(10), home=False, words="x", fell_back_to="villa"), False),
    ],
)
def test_ending(end: StayEnd, allowed: bool) -> None:  # noqa: FBT001 - a column
    assert may_end(end, TODAY, RULE, today=on(10)).allowed == allowed
