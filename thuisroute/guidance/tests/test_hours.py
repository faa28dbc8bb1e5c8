"""Which letter holds when a later one came."""

from datetime import date

from thuisroute.guidance.rules.hours import (
    Grant,
    Source,
    hours_on,
    hours_over_time,
    replaced,
)

L = Source.LETTER


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
