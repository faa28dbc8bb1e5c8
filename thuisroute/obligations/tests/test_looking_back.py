"""Periods, groups of a day, and which counts may be shown, as tables."""

from datetime import date
from itertools import pairwise

import pytest

from thuisroute.obligations.rules.agenda import When, window
from thuisroute.obligations.rules.evaluation import may_record_evaluation
from thuisroute.obligations.rules.kept import Band, Kept, Shown, total
from thuisroute.obligations.rules.period import Period

WEDNESDAY = date(2026, 11, 25)
SUNDAY = date(2026, 11, 29)
MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize("today", [WEDNESDAY, SUNDAY, date(2026, 11, 23)])
def test_a_week_ends_on_sunday_and_holds_today(today: date) -> None:
    week = window(When.THIS_WEEK, today)
    assert (week.since, week.until) == (today, MONDAY)
    assert window(When.OVERDUE, today).until == today
    assert window(When.LATER, today).since == MONDAY


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 4, 1)),
        ("2026-Q4", date(2026, 10, 1), date(2027, 1, 1)),
        ("2024-Q9", date(2026, 1, 1), date(2027, 1, 1)),
        ("", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-Q1\x00", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_period_is_a_year_or_a_quarter_of_one(
    text: str, since: date, until: date
) -> None:
    period = Period.parse(text, WEDNESDAY)
    assert (period.since, period.until) == (since, until)
    assert Period.parse(str(period), WEDNESDAY) == period


def test_the_quarters_of_a_year_join_up() -> None:
    quarters = Period(2026).quarters
    for one, other in pairwise(quarters):
        assert one.until == other.since


def test_a_course_ends_with_its_period() -> None:
    assert [str(one) for one in Period(2026, 1).course] == [
        "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1",
    ]  # fmt: skip
    assert len(Period(2026).course) == 8
    assert Period(2026, 1).holds(date(2026, 3, 31))
    assert not Period(2026, 1).holds(date(2026, 4, 1))


@pytest.mark.parametrize(
    ("shown", "share", "band"),
    [
        (Shown(Kept(done=3, overdue=1)), 0.75, Band.MOST),
        (Shown(Kept(done=30, open=5)), 1.0, Band.ALMOST_ALL),
        (Shown(Kept(done=1, done_late=1)), 0.5, Band.HALF),
        (Shown(Kept(overdue=1)), 0.0, Band.MINORITY),
        (Shown(Kept(open=9, waived=9)), None, Band.UNKNOWN),
        # What is rounded is judged when there is enough of it, and then in steps.
        (Shown(Kept(done=15), exact=False), None, Band.UNKNOWN),
        (Shown(Kept(done=30, done_late=5), exact=False), 0.85, Band.MOST),
        (Shown(Kept(done=5, overdue=15), exact=False), 0.25, Band.MINORITY),
    ],
)
def test_a_share_is_told_when_there_is_enough_to_tell(
    shown: Shown, share: float | None, band: Band
) -> None:
    assert (shown.share, shown.band) == (share, band)


def test_the_share_in_time_leaves_out_what_is_still_open_or_waived() -> None:
    kept = total([Shown(Kept(done=6, open=10)), Shown(Kept(1, 1, 0, 1, waived=3))])
    assert kept == Shown(Kept(7, 1, 10, 1, 3))
    assert kept.share == 7 / 9
    assert not total([kept, Shown(Kept(), exact=False)]).exact


@pytest.mark.parametrize(
    ("on", "allowed"),
    [
        (WEDNESDAY, True),
        (date(2026, 1, 1), True),
        (date(2025, 12, 31), False),
        (MONDAY, False),
    ],
)
def test_an_evaluation_was_held_while_the_agreement_stood(
    *, on: date, allowed: bool
) -> None:
    verdict = may_record_evaluation(on=on, valid_from=date(2026, 1, 1), today=WEDNESDAY)
    assert verdict.allowed == allowed
