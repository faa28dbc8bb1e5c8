"""The indication of a registration, as the municipality's decision says it."""

from dataclasses import dataclass
from datetime import date

WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12


@dataclass(frozen=True)
class Indicated:
    """`until` is the last day; hours a month."""

    kind: str
    decided_on: date
    until: date | None
    hours: int


@dataclass(frozen=True)
class RegisteredHours:
    """What a registration said of the hours itself; `until` is the last day."""

    decided_on: date
    until: date | None
    hours: int


def hours_a_month(hours: int, *, a_week: bool) -> int:
    """Registrations count in whole hours a month."""
    return round(hours * WEEKS_A_YEAR / MONTHS_A_YEAR) if a_week else hours
