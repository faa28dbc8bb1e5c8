import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisroute.kernel.calendar import Duration, add_months

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 1, 1))
DURATIONS = st.builds(Duration, st.integers(0, 600), st.integers(0, 4000))


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("P4W", Duration(days=28)),
        ("P10M", Duration(months=10)),
        ("P1Y", Duration(months=12)),
        ("P1Y6M", Duration(months=18)),
        ("P2M10D", Duration(months=2, days=10)),
        ("P0D", Duration()),
    ],
)
def test_durations_are_read_from_iso_8601(text: str, duration: Duration) -> None:
    assert Duration.parse(text) == duration


@pytest.mark.parametrize("text", ["P", "4W", "P4", "P-4W", "P4H", "PT4H", "p4w"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        Duration.parse(text)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 3, 31), 10, date(2027, 1, 31)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
    ],
)
def test_months_stay_within_the_month(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


@given(DURATIONS)
def test_a_duration_written_out_reads_back_the_same(duration: Duration) -> None:
    assert Duration.parse(duration.isoformat()) == duration


@given(DAYS, st.integers(-600, 600))
def test_months_never_change_the_day_except_at_the_end_of_a_month(
    day: date, months: int
) -> None:
    then = add_months(day, months)
    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day == day.day or (then + timedelta(days=1)).day == 1


@given(DAYS, DURATIONS, DURATIONS)
def test_a_longer_duration_never_ends_earlier(
    day: date, one: Duration, more: Duration
) -> None:
    assert (one + more).after(day) >= one.after(day)
