"""Days as the pages write them in Dutch."""

from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
)  # fmt: skip


def in_full(day: date) -> str:
    """21 december 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def shortly(day: date) -> str:
    """21 dec 2026, as lists do."""
    month = MONTHS[day.month - 1]
    short = "mrt" if month == "maart" else month[:3]
    return f"{day.day} {short} {day.year}"
