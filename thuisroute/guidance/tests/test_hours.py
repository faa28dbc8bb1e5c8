"""Which hours hold on which day: of the registration, a letter, or what was asked."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.guidance.queries.hours import hours_of
from thuisroute.guidance.rules.hours import (
    Decided,
    Grant,
    Source,
    decided,
    hours_on,
    hours_over_time,
    replaced,
)
from thuisroute.guidance.tests.builders import a_decision_on_support, some_grant
from thuisroute.kernel import clock
from thuisroute.referrals.queries.indications import registered_hours
from thuisroute.referrals.tests.builders import a_registered_referral

L, R = Source.LETTER, Source.REGISTRATION


def first(month: int) -> date:
    return date(2026, month, 1)


def test_a_letter_that_was_replaced_does_not_come_back() -> None:
    letters = replaced(
        [
            Grant(date(2026, 1, 1), None, 20, L),
            Grant(date(2026, 3, 1), date(2026, 6, 30), 4, L),
        ]
    )
    assert [one.until for one in letters] == [date(2026, 2, 28), date(2026, 6, 30)]
    steps = hours_over_time(letters)
    assert [hours_on(steps, date(2026, month, 15)) for month in (2, 4, 7)] == [20, 4, 0]


def test_more_support_for_a_while_falls_back_to_the_letter() -> None:
    letter = replaced([Grant(date(2026, 1, 1), None, 20, L)])
    more = Grant(date(2026, 2, 1), date(2026, 2, 28), 30, Source.SCALING)
    steps = hours_over_time([*letter, more])
    assert [hours_on(steps, date(2026, month, 15)) for month in (2, 3)] == [30, 20]


REGISTERED = Decided(first(1), Grant(first(1), None, 12, R))
LETTER = Decided(first(3), Grant(first(4), date(2026, 6, 30), 20, L))
OLD_LETTER = Decided(date(2025, 11, 1), Grant(date(2025, 11, 1), None, 8, L))
AGAIN = Decided(first(8), Grant(first(8), None, 6, R))


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        # On the fifteenth of December, February, March, April, July and September.
        ([REGISTERED], [None, 12, 12, 12, 12, 12]),
        # Until the letter begins there is what was registered; it does not come back.
        ([REGISTERED, LETTER], [None, 12, 12, 20, 0, 0]),
        # An old letter holds until what the registration said.
        ([REGISTERED, OLD_LETTER], [8, 12, 12, 12, 12, 12]),
        ([REGISTERED, LETTER, AGAIN], [None, 12, 12, 20, 0, 6]),
        ([LETTER], [None, None, None, 20, 0, 0]),
    ],
)
def test_before_the_first_letter_the_registration_says_how_many(
    said: list[Decided], hours: list[int | None]
) -> None:
    steps = hours_over_time(decided(said, []))
    days = [date(2025, 12, 15), *(date(2026, month, 15) for month in (2, 3, 4, 7, 9))]
    assert [hours_on(steps, day) for day in days] == hours


def test_what_was_granted_between_two_letters_makes_way_for_the_second() -> None:
    more = Decided(first(2), Grant(first(2), None, 30, Source.SCALING))
    steps = hours_over_time(decided([REGISTERED, LETTER], [more]))
    found = [hours_on(steps, date(2026, month, 15)) for month in (1, 2, 4)]
    assert found == [12, 30, 20]


def test_letters_leave_what_was_registered(cast: Cast) -> None:
    resident = a_registered_referral(cast, guidance_hours=12).resident_id
    today = clock.today()
    next_month = today + timedelta(days=40)
    a_decision_on_support(cast, resident, some_grant(begins=next_month))
    cast.travel(50)
    a_decision_on_support(cast, resident, some_grant(letter="WMO-2"))
    with cast.acting("support_worker") as actor:
        steps = hours_of(actor, resident)
        (kept,) = registered_hours(actor, resident)
    assert kept.hours == 12
    assert [(one.hours, one.source) for one in steps[:2]] == [(12, R), (26, L)]
    assert hours_on(steps, today + timedelta(days=39)) == 12
    page = cast.client("support_worker").get(reverse("hours", args=[resident])).text
    assert "gezegd bij de aanmelding" in page
    with cast.acting("outsider") as actor:
        assert not registered_hours(actor, resident)
