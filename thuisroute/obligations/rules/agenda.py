"""How a day divides what is due: what is late, what is for this week, what can wait."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class When(StrEnum):
    """The three groups of a list of work, in the order of attention."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True)
class Window:
    """Due from `since` until, not including, `until`; None is without end."""

    since: date | None
    until: date | None


def window(when: When, today: date) -> Window:
    """The due dates of a group; a week ends on Sunday, and today belongs to it."""
    next_monday = today + timedelta(days=7 - today.weekday())
    return {
        When.OVERDUE: Window(None, today),
        When.THIS_WEEK: Window(today, next_monday),
        When.LATER: Window(next_monday, None),
    }[when]
