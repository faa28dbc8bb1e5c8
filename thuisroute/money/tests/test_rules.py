"""What may be agreed, entered, settled and taken back, as tables."""

from datetime import date

import pytest

from thuisroute.money.rules.checking import CheckOutcome, is_missing, may_be_checked
from thuisroute.money.rules.costs import (
    CostTerms,
    may_be_entered,
    may_be_taken_back,
    shared_part,
)
from thuisroute.money.rules.settling import Settlement, may_be_settled, may_be_undone
from thuisroute.money.rules.sharing_costs import (
    ShareTerms,
    may_be_approved,
    may_be_proposed,
    waits_for,
)

TODAY = date(2026, 3, 1)
EARLIER, LATER = date(2026, 2, 1), date(2026, 4, 1)
HALVES = {"a": 5000, "b": 5000}


@pytest.mark.parametrize(
    ("kind", "shares", "standing", "against"),
    [
        ("damage", HALVES, {}, 0),
        ("damage", {"a": 10_000}, HALVES, 0),
        ("vacancy", HALVES, {}, 1),
        ("unknown", HALVES, {}, 1),
        ("damage", {"a": 5000}, {}, 1),
        ("damage", {"a": 11_000, "b": -1000}, {}, 1),
        ("damage", {}, {}, 1),
        ("damage", HALVES, HALVES, 1),
    ],
)
def test_shares_are_a_whole_of_a_cost_that_the_agreement_leaves_open(
    kind: str, shares: dict[str, int], standing: dict[str, int], against: int
) -> None:
    verdict = may_be_proposed(
        ShareTerms(kind, shares),
        kinds={"damage", "vacancy"},
        agreed={"vacancy"},
        standing=standing,
    )
    assert len(verdict.against) == against


def test_whoever_bears_a_share_approves_the_newest() -> None:
    assert waits_for(HALVES, {"a"}) == ("b",)
    assert may_be_approved("b", waiting=("b",), newest=True).allowed
    assert not may_be_approved("b", waiting=("b",), newest=False).allowed
    assert not may_be_approved("a", waiting=("b",), newest=True).allowed


@pytest.mark.parametrize(
    ("changed", "against"),
    [
        ({}, 0),
        ({"until": LATER}, 0),
        ({"cents": 0}, 1),
        ({"since": LATER}, 1),
        ({"since": EARLIER, "until": date(2026, 1, 1)}, 1),
        ({"shares": {}}, 1),
        ({"by": "c"}, 1),
    ],
)
def test_a_cost_is_entered_by_whom_it_concerns_once_shares_hold(
    changed: dict[str, object], against: int
) -> None:
    asked: dict[str, object] = {
        "cents": 100, "since": EARLIER, "until": None, "shares": HALVES, "by": "a",
    }  # fmt: skip
    asked |= changed
    terms = CostTerms(
        "damage", asked["cents"], "a", asked["since"], asked["until"], "Bon 1",  # type: ignore[arg-type]  # a table of mixed kinds
    )  # fmt: skip
    verdict = may_be_entered(
        terms,
        by=str(asked["by"]),
        concerned=frozenset({"a", "b"}),
        shares=asked["shares"],  # type: ignore[arg-type]  # a table of mixed kinds
        today=TODAY,
    )
    assert len(verdict.against) == against


@pytest.mark.parametrize(
    ("cents", "maximum", "before", "part"),
    [
        (500, None, 900, 500),
        (500, 1000, 0, 500),
        (500, 1000, 800, 200),
        (500, 1000, 1000, 0),
        (500, 1000, 1200, 0),
    ],
)
def test_above_the_maximum_nothing_is_shared(
    cents: int, maximum: int | None, before: int, part: int
) -> None:
    assert shared_part(cents, maximum=maximum, before=before) == part


def test_an_entry_is_taken_back_once_by_whom_it_concerns() -> None:
    concerned = frozenset({"a"})

    def may(*, counter: bool = False, back: bool = False, by: str = "a") -> bool:
        return may_be_taken_back(
            is_counter=counter, taken_back=back, by=by, concerned=concerned
        ).allowed

    assert may()
    assert not may(counter=True)
    assert not may(back=True)
    assert not may(by="b")


@pytest.mark.parametrize(
    ("by", "cents", "on", "against"),
    [
        ("a", 100, TODAY, 0),
        ("b", 60, EARLIER, 0),
        ("c", 60, EARLIER, 1),
        ("a", 101, TODAY, 1),
        ("a", 0, TODAY, 1),
        ("a", 100, LATER, 1),
    ],
)
def test_what_is_owed_is_settled_between_the_two(
    by: str, cents: int, on: date, against: int
) -> None:
    one = Settlement("a", "b", cents, on)
    assert len(may_be_settled(one, by=by, owed=100, today=TODAY).against) == against


def test_a_settlement_is_undone_once_by_one_of_the_two() -> None:
    assert may_be_undone(is_undo=False, undone=False, mine=True).allowed
    assert not may_be_undone(is_undo=True, undone=False, mine=True).allowed
    assert not may_be_undone(is_undo=False, undone=True, mine=True).allowed
    assert not may_be_undone(is_undo=False, undone=False, mine=False).allowed


def test_the_standard_look_has_an_outcome_and_a_day() -> None:
    assert may_be_checked(CheckOutcome.NOT_NEEDED, on=TODAY, today=TODAY).allowed
    assert not may_be_checked("maybe", on=TODAY, today=TODAY).allowed
    assert not may_be_checked("not_needed", on=LATER, today=TODAY).allowed


def test_it_is_missing_only_where_the_agreement_asks_it() -> None:
    assert is_missing([], article="5b", lives_there=True)
    assert not is_missing(["x"], article="5b", lives_there=True)
    assert not is_missing([], article="", lives_there=True)
    assert not is_missing([], article="5b", lives_there=False)
