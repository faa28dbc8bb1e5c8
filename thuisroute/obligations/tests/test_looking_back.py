"""Periods, groups of a day, and which counts may be shown, as tables."""

from dataclasses import asdict
from datetime import date
from itertools import pairwise

import pytest

from thuisroute.obligations.rules.agenda import When, window
from thuisroute.obligations.rules.evaluation import may_record_evaluation
from thuisroute.obligations.rules.kept import FEW, Kept, shown, total
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


@pytest.mark.parametrize(
    ("kept", "about_people", "own", "hidden"),
    [
        (Kept(done=120, overdue=7), True, False, False),
        (Kept(done=120, overdue=4), True, False, True),
        # Somebody who sees these dossiers anyway is shown the figures.
        (Kept(done=120, overdue=4), True, True, False),
        # What the region itself has to do is about nobody.
        (Kept(done=1), False, False, False),
        (Kept(), True, False, False),
        (Kept(done=5, moved=1), True, False, True),
    ],
)
def test_a_figure_that_could_point_at_somebody_is_not_shown(
    *, kept: Kept, about_people: bool, own: bool, hidden: bool
) -> None:
    result = shown(kept, about_people=about_people, own=own)
    assert (result.counts is None) == hidden
    if hidden:
        assert result.roughly is not None
        assert all(
            number % 5 == 0 or number == FEW
            for number in asdict(result.roughly).values()
        )


def test_the_share_in_time_leaves_out_what_is_still_open_or_waived() -> None:
    kept = total([Kept(done=6, open=10), Kept(done_late=1, overdue=1, waived=3)])
    assert kept.share_in_time == 0.75
    assert Kept(open=3).share_in_time is None


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
