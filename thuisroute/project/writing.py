"""Dates, money and numbers as a person reads them, in the language of the page."""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import dates, numbers
from django.utils import timezone, translation

DateStyle = Literal["long", "short", "weekday", "day"]
_PATTERNS: dict[DateStyle, str] = {
    "long": "d MMMM y",
    "short": "d MMM y",
    "weekday": "EEEE d MMMM y",
    "day": "d MMM",
}
_REMEMBERED = 8192


def _language() -> str:
    return (translation.get_language() or "nl")[:2]


@lru_cache(maxsize=_REMEMBERED)
def _format_date(value: date, pattern: str, language: str) -> str:
    return dates.format_date(value, pattern, locale=language)


@lru_cache(maxsize=_REMEMBERED)
def _format_money(cents: int, language: str) -> str:
    return numbers.format_currency(Decimal(cents) / 100, "EUR", locale=language)


@lru_cache(maxsize=_REMEMBERED)
def _format_number(value: int | float | Decimal, language: str) -> str:
    return numbers.format_decimal(value, locale=language)


@lru_cache(maxsize=_REMEMBERED)
def _format_percent(share: float | Decimal, language: str) -> str:
    return numbers.format_percent(share, locale=language)


def _calendar_date(value: date) -> date:
    if isinstance(value, datetime):
        return timezone.localtime(value).date()
    return value


def date_text(value: date, style: DateStyle = "long") -> str:
    """6 november 2026; a moment is read on the calendar of the region."""
    return _format_date(_calendar_date(value), _PATTERNS[style], _language())


def month_text(value: date) -> str:
    """November 2026."""
    return _format_date(_calendar_date(value), "MMMM y", _language())


def time_text(value: datetime) -> str:
    """14:05, on the clock of the region."""
    return timezone.localtime(value).strftime("%H:%M")


def moment_text(value: datetime) -> str:
    """6 nov 2026 14:05."""
    return f"{date_text(value, 'short')} {time_text(value)}"


def money_text(cents: int) -> str:
    """Cents to € 712,40."""
    return _format_money(cents, _language())


def number_text(value: float | Decimal) -> str:
    """1.234,5."""
    return _format_number(value, _language())


def percent_text(share: float | Decimal) -> str:
    """Share between 0 and 1 to 83%."""
    return _format_percent(share, _language())


def age_on(birth: date, today: date) -> int:
    """Full years lived on `today`; who is born on 29 February turns on 1 March."""
    return (
        today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
    )
