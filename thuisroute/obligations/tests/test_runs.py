"""What two leases, deviations and odd timelines do to clocks."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.terms import Before, Clock, Trigger
from thuisroute.kernel.calendar import Duration
from thuisroute.obligations.rules.clocks import clocks
from thuisroute.obligations.rules.obligation import Event, MovedDueDate, Waiver
from thuisroute.obligations.rules.sentences import because
from thuisroute.obligations.tests.alkmaar import agreement, asked, happened

REVIEW = "tenancy_review"
FIRST = happened("lease.started", "2026-01-01", form="earn_in")


def with_clock(**changes: object) -> Agreement:
    """The agreement with one clock only, made from the half-yearly review."""
    fields = vars(agreement().clock(REVIEW)) | changes
    return replace(agreement(), clocks=(Clock(**fields),))


def test_a_second_lease_takes_over_from_the_first() -> None:
    second = happened("lease.started", "2026-09-01", form="regular")
    held = happened("tenancy_review.held", "2026-10-01")
    assert asked([FIRST, second, held], "2027-01-01", REVIEW) == [
        ("2026-07-01", "overdue", None),
        ("2027-03-01", "done", "2026-10-01"),
    ]


def test_a_lease_that_ends_when_the_next_begins_ends_only_itself() -> None:
    ended = happened("lease.ended", "2026-09-01")
    second = happened("lease.started", "2026-09-01", form="regular")
    for events in ([FIRST, ended, second], [second, FIRST, ended]):
        assert asked(events, "2026-10-01", REVIEW) == [
            ("2026-07-01", "overdue", None),
            ("2027-03-01", "open", None),
        ]


def test_a_lease_that_ends_on_the_day_it_began_asks_nothing() -> None:
    ended = happened("lease.ended", "2026-01-01")
    assert asked([FIRST, ended], "2026-10-01", REVIEW) == []


def test_what_stops_and_begins_again_on_one_day_goes_on() -> None:
    day = "2026-01-01"
    stopped = happened("lease.ended", day)
    assert asked([FIRST, stopped, FIRST], "2026-02-01", REVIEW) == [
        ("2026-07-01", "open", None)
    ]
    assert asked([FIRST, stopped, FIRST, stopped], "2026-02-01", REVIEW) == []
    earlier = happened("lease.started", "2025-12-01", form="earn_in")
    assert asked([earlier, stopped, FIRST], "2026-02-01", REVIEW) == [
        ("2026-07-01", "open", None)
    ]
    assert asked([earlier, stopped, FIRST, stopped], "2026-02-01", REVIEW) == []


def test_without_restart_the_earliest_start_keeps_counting() -> None:
    of = with_clock(restart=False)
    second = happened("lease.started", "2026-03-01")
    assert asked([FIRST, second], "2026-04-01", REVIEW, of=of) == [
        ("2026-07-01", "open", None)
    ]
    ended = happened("lease.ended", "2026-02-01")
    assert asked([FIRST, ended, second], "2026-04-01", REVIEW, of=of) == [
        ("2026-09-01", "open", None)
    ]


def test_a_first_term_can_differ_from_the_repeat() -> None:
    of = with_clock(within=Duration(months=1))
    assert [due for due, _, _ in asked([FIRST], "2026-09-01", REVIEW, of=of)] == [
        "2026-02-01",
        "2026-08-01",
        "2027-02-01",
    ]


def test_a_clock_can_set_its_own_next_start() -> None:
    review = Trigger(EventName.TENANCY_REVIEW_HELD)
    of = with_clock(
        starts=(Trigger(EventName.LEASE_STARTED), review),
        every=None,
        within=Duration(months=6),
    )
    held = happened("tenancy_review.held", "2026-05-01")
    assert asked([FIRST, held], "2026-06-01", REVIEW, of=of) == [
        ("2026-07-01", "done", "2026-05-01"),
        ("2026-11-01", "open", None),
    ]


@pytest.mark.parametrize(
    ("until", "due"),
    [
        ("2027-12-31", ["2027-09-30"]),
        ("2026-02-01", ["2026-01-01"]),
        (None, []),
    ],
    ids=["three months before", "never before the start", "no date, no term"],
)
def test_a_term_can_be_counted_back_from_a_date(
    until: str | None, due: list[str]
) -> None:
    of = with_clock(every=None, before=Before("until", Duration(months=3)))
    attributes = {"until": until} if until else {}
    start = happened("lease.started", "2026-01-01", **attributes)
    rows = asked([start], "2026-01-01", REVIEW, of=of)
    assert [day for day, _, _ in rows] == due


WAIVED = Waiver(REVIEW, date(2026, 1, 1), 1, date(2026, 6, 1), "in hospital")
MOVED = MovedDueDate(
    REVIEW, date(2026, 1, 1), 1, date(2026, 6, 1), date(2026, 8, 1), "holiday"
)


def test_a_waiver_counts_from_its_day_and_what_follows_serves_the_next() -> None:
    later = happened("tenancy_review.held", "2026-07-15")
    assert asked([FIRST, later], "2026-08-01", REVIEW, (WAIVED,)) == [
        ("2026-07-01", "waived", None),
        ("2027-01-01", "done", "2026-07-15"),
    ]
    assert asked([FIRST], "2026-05-31", REVIEW, (WAIVED,)) == [
        ("2026-07-01", "open", None)
    ]


def test_what_was_done_before_the_waiver_stays_done() -> None:
    before = happened("tenancy_review.held", "2026-05-01")
    assert asked([FIRST, before], "2026-06-02", REVIEW, (WAIVED,)) == [
        ("2026-07-01", "done", "2026-05-01")
    ]


def test_a_moved_due_date_is_seen_beside_the_agreed_one_and_moves_no_other() -> None:
    found = clocks(agreement(), [FIRST], date(2026, 7, 20), (MOVED,))
    reviews = [one for one in found if one.clock == REVIEW]
    assert [(one.due, one.agreed_due, one.state.value) for one in reviews] == [
        (date(2026, 8, 1), date(2026, 7, 1), "due_soon"),
        (date(2027, 1, 1), date(2027, 1, 1), "open"),
    ]
    assert reviews[0].deviation == MOVED


def test_an_obligation_says_why_and_how_late() -> None:
    held = happened("tenancy_review.held", "2026-07-04")
    review = next(
        one
        for one in clocks(agreement(), [FIRST, held], date(2026, 7, 5))
        if one.clock == REVIEW
    )
    assert review.late_days == 3
    assert because(review.because) == (
        "because lease.started on 2026-01-01 and article 4d asks it every 6 months"
    )


def test_the_order_of_the_rows_does_not_matter() -> None:
    events: list[Event] = [
        FIRST,
        happened("tenancy_review.held", "2026-06-01"),
        happened("plan.evaluated", "2026-06-01"),
        happened("lease.ended", "2027-06-01"),
    ]
    today = date(2027, 2, 1)
    assert clocks(agreement(), events, today) == clocks(
        agreement(), reversed(events), today
    )
