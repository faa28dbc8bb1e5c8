"""How a written-down obligation stands on a day."""

from datetime import date
from typing import Protocol

from thuisroute.obligations.rules.obligation import State


class Standing(Protocol):
    """What tells how an obligation stands: the stored row, or a row of a list."""

    @property
    def settled(self) -> str: ...
    @property
    def due(self) -> date: ...
    @property
    def warn_on(self) -> date: ...


def state_on(one: Standing, today: date) -> State:
    """How the stored obligation stands on a day."""
    if one.settled:
        return State(one.settled)
    if one.due < today:
        return State.OVERDUE
    return State.DUE_SOON if one.warn_on <= today else State.OPEN
