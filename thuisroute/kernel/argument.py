"""Kinds of arguments that several commands take."""

import argparse
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2199


def a_day(text: str) -> date:
    """A date as it is typed: 2026-03-31; terms are counted on from it."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date; write it as 2026-03-31"
        ) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"the year {day.year} is out of reach")
    return day
