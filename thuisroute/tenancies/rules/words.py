"""How a fact is written inside a reason."""

from datetime import date


def day(on: date) -> str:
    """A date the way people write it here, in either language: day, month, year."""
    return on.strftime("%d-%m-%Y")
