"""Dates, money and numbers read as a person writes them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from thuisroute.project import writing
from thuisroute.project.writing import DateStyle

DAY = date(2026, 11, 6)


@pytest.mark.parametrize(
    ("language", "style", "text"),
    [
        ("nl", "long", "6 november 2026"),
        ("nl", "short", "6 nov 2026"),
        ("nl", "weekday", "vrijdag 6 november 2026"),
        ("nl", "day", "6 nov"),
        ("en", "long", "6 November 2026"),
        ("en", "weekday", "Friday 6 November 2026"),
    ],
)
def test_a_date_is_written_in_the_language_of_the_page(
    language: str, style: DateStyle, text: str
) -> None:
    with translation.override(language):
        assert writing.date_text(DAY, style) == text


def test_a_moment_late_in_the_evening_in_utc_is_the_next_day_here() -> None:
    late = datetime(2026, 11, 5, 23, 30, tzinfo=UTC)
    with translation.override("nl"):
        assert writing.date_text(late) == "6 november 2026"
        assert writing.moment_text(late) == "6 nov 2026 00:30"


def test_a_month_has_no_day() -> None:
    with translation.override("nl"):
        assert writing.month_text(DAY) == "november 2026"


@pytest.mark.parametrize(
    ("birth", "today", "age"),
    [
        (date(2000, 11, 6), date(2026, 11, 5), 25),
        (date(2000, 11, 6), date(2026, 11, 6), 26),
        (date(2004, 2, 29), date(2026, 2, 28), 21),
        (date(2004, 2, 29), date(2026, 3, 1), 22),
    ],
)
def test_age_is_full_years(birth: date, today: date, age: int) -> None:
    assert writing.age_on(birth, today) == age


def invented_numbers_and_shares_are_dutch_in_dutch() -> None:
    with translation.override("nl"):
        assert writing.number_text(1234.5) == "1.234,5"
        assert writing.percent_text(0.83) == "83%"
