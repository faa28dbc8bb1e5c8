"""Terms and what has to be done in an outreach file, by table."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sensitive import Choice, OutreachRule
from thuisroute.concerns.rules.due import Deed, Due, Standing, dues, go_by
from thuisroute.concerns.rules.exploration import (
    Course,
    ExplorationOutcome,
    may_be_finished,
    may_inquire,
    term,
)
from thuisroute.concerns.rules.handing_over import Handing, may_hand_over
from thuisroute.concerns.rules.outreach import (
    Attempt,
    Met,
    Urgency,
    Way,
    may_be_closed,
    may_be_tried,
)
from thuisroute.kernel.calendar import Duration


def day(number: int) -> date:
    return date(2026, 11, number)


def maybe(number: int | None) -> date | None:
    return None if number is None else day(number)


ANY = Text(nl="x", en="x")
AGREED = OutreachRule(
    assigned_by=Participant("municipality", "wmo_consultant"),
    carried_out_by=(),
    signals=(),
    reporters=(),
    outcomes=(Choice("no_need", ANY),),
    source=ANY,
)
RUNNING = Course(reported_on=day(2), due_on=day(16))
FINISHED = replace(RUNNING, finished_on=day(10), outcome="no_follow_up")


@pytest.mark.parametrize(
    ("today", "finished_on", "state"),
    [
        (2, None, "open"),
        (11, None, "open"),
        (12, None, "due_soon"),
        (16, None, "due_soon"),
        (17, None, "overdue"),
        (17, 16, "done"),
        (20, 17, "done_late"),
    ],
)
def test_the_term_of_an_investigation(
    today: int, finished_on: int | None, state: str
) -> None:
    course = replace(RUNNING, finished_on=maybe(finished_on))
    assert term(course, day(today)) == state


@pytest.mark.parametrize(
    ("outcome", "relative", "told", "insisted", "applied", "owed"),
    [
        ("no_follow_up", False, None, None, None, ""),
        ("no_follow_up", True, None, None, None, "tell"),
        ("no_follow_up", True, 11, None, None, "may insist"),
        ("no_follow_up", True, 11, 12, None, "apply"),
        ("no_follow_up", True, 11, 12, 13, ""),
        ("application", False, None, None, None, "apply"),
        ("application", True, None, None, None, "tell apply"),
        ("application", True, 11, None, 12, ""),
        ("voluntary", True, 11, None, None, "may insist"),
    ],
)
def test_who_hears_of_it_and_what_follows(
    outcome: str,
    told: int | None,
    insisted: int | None,
    applied: int | None,
    owed: str,
    *,
    relative: bool,
) -> None:
    course = replace(
        FINISHED,
        outcome=outcome,
        by_relative=relative,
        told_on=maybe(told),
        insisted_on=maybe(insisted),
        applied_on=maybe(applied),
    )
    found = {
        "tell": course.has_to_tell,
        "may insist": course.may_be_insisted,
        "apply": course.has_to_apply,
    }
    assert " ".join(name for name, so in found.items() if so) == owed


def test_nothing_is_owed_while_it_runs() -> None:
    course = replace(RUNNING, by_relative=True)
    assert not course.has_to_tell
    assert not course.has_to_apply
    assert not course.may_be_insisted


def test_an_investigation_rests_on_something() -> None:
    outcome = ExplorationOutcome.VOLUNTARY
    assert may_be_finished(RUNNING, outcome, findings="Wil", inquiries=1).allowed
    assert not may_be_finished(RUNNING, outcome, findings="Wil", inquiries=0).allowed
    assert not may_be_finished(RUNNING, outcome, findings=" ", inquiries=1).allowed
    assert not may_be_finished(RUNNING, "else", findings="Wil", inquiries=1).allowed
    assert not may_be_finished(FINISHED, outcome, findings="Wil", inquiries=1).allowed
    assert may_inquire(RUNNING, words="Gesproken", on=day(3), today=day(3)).allowed
    assert not may_inquire(RUNNING, words="Gesproken", on=day(4), today=day(3)).allowed
    assert not may_inquire(RUNNING, words=" ", on=day(3), today=day(3)).allowed
    assert not may_inquire(FINISHED, words="Te laat", on=day(3), today=day(3)).allowed


@pytest.mark.parametrize(
    ("urgency", "agreed", "by"),
    [
        (Urgency.TODAY, None, 2),
        (Urgency.THIS_WEEK, None, 9),
        (Urgency.CAN_WAIT, None, None),
        (Urgency.CAN_WAIT, "P5D", 7),
        (Urgency.THIS_WEEK, "P5D", 7),
        (Urgency.TODAY, "P5D", 2),
    ],
)
def test_by_when_somebody_goes_there(
    urgency: Urgency, agreed: str | None, by: int | None
) -> None:
    within = Duration.parse(agreed) if agreed else None
    found = go_by(urgency, day(2), replace(AGREED, taken_up_within=within))
    assert found == (maybe(by))


SENT = Standing("assigned", since=day(3))


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing("closed", since=day(1), explore_by=day(4)), []),
        (Standing("reported", since=day(1)), [("send", None)]),
        (Standing("reported", since=day(1), go_by=day(2)), [("send", 2)]),
        (
            Standing("reported", day(1), day(9), reported_on=day(1), explore_by=day(5)),
            [("send", 5), ("explore", 5)],
        ),
        (SENT, [("seek", None)]),
        (replace(SENT, next_on=day(8)), [("seek", 8)]),
        (replace(SENT, next_on=day(8), go_by=day(6)), [("seek", 6)]),
        (
            replace(SENT, reported_on=day(1), explore_by=day(15), look_on=day(9)),
            [("look", 9), ("explore", 15), ("seek", None)],
        ),
        (
            replace(SENT, tell_since=day(1), apply_since=day(2), unanswered=day(4)),
            [("tell", None), ("apply", None), ("seek", None), ("answer", None)],
        ),
    ],
)
def test_what_has_to_be_done(
    standing: Standing, expected: list[tuple[str, int | None]]
) -> None:
    found = [(due.deed.value, due.by and due.by.day) for due in dues(standing)]
    assert found == expected


@pytest.mark.parametrize(
    ("deed", "by", "planned", "told", "state"),
    [
        (Deed.SEEK, None, True, True, "open"),
        (Deed.SEEK, 9, True, True, "overdue"),
        (Deed.SEEK, 10, True, True, "due_soon"),
        (Deed.SEEK, 11, True, False, "due_soon"),
        (Deed.SEEK, 17, False, True, "open"),
        (Deed.LOOK, 20, True, False, "open"),
        (Deed.EXPLORE, 20, False, True, "open"),
        (Deed.EXPLORE, 14, False, True, "due_soon"),
        (Deed.EXPLORE, 9, False, True, "overdue"),
        (Deed.SEND, 20, False, True, "open"),
    ],
)
def test_what_is_told_today(
    deed: Deed, by: int | None, state: str, *, planned: bool, told: bool
) -> None:
    due = Due(deed, since=day(1), by=maybe(by), planned=planned)
    assert (due.is_for_today(day(10)), due.state(day(10))) == (told, state)


def test_a_fresh_worry_is_told_at_once_and_the_next_attempt_on_its_day() -> None:
    fresh = replace(SENT, go_by=day(9), next_on=day(8))
    assert [due.planned for due in dues(fresh)] == [False]
    assert [due.planned for due in dues(replace(SENT, next_on=day(8)))] == [True]


def test_the_next_attempt_comes_after_this_one() -> None:
    attempt = Attempt(Way.VISIT, Met.NOBODY, day(5), next_on=day(6))
    assert may_be_tried(attempt, today=day(5)).allowed
    assert not may_be_tried(attempt, today=day(4)).allowed
    again = replace(attempt, next_on=day(5))
    assert not may_be_tried(again, today=day(5)).allowed


HANDING = Handing("dossier", "Zorgvoorbeeld", day(5), day(19), consented_on=day(4))


@pytest.mark.parametrize(
    ("changed", "waits", "allowed"),
    [
        ({}, False, True),
        ({}, True, False),
        ({"consented_on": None}, False, False),
        ({"consented_on": None, "route": "care"}, False, True),
        ({"consented_on": day(6)}, False, False),
        ({"to": " "}, False, False),
        ({"route": "elsewhere"}, False, False),
        ({"on": day(6), "look_on": day(20)}, False, False),
        ({"look_on": day(4)}, False, False),
    ],
)
def test_what_a_handover_asks(
    changed: dict[str, Any], *, waits: bool, allowed: bool
) -> None:
    handing = replace(HANDING, **changed)
    assert may_hand_over(handing, waits=waits, today=day(5)).allowed is allowed


@pytest.mark.parametrize(("waits", "allowed"), [(False, True), (True, False)])
def test_nothing_is_closed_over_what_is_owed(*, waits: bool, allowed: bool) -> None:
    verdict = may_be_closed("no_need", AGREED, words="x", referred_to="", waits=waits)
    assert verdict.allowed is allowed
