"""What is owed as bars: the largest debt fills the width."""

from collections.abc import Sequence
from dataclasses import dataclass

from thuisroute.money.rules.owing import Debt

WIDTH = 600
SHORTEST = 4


@dataclass(frozen=True)
class Bar:
    """One debt, and how long its bar is of WIDTH."""

    debt: Debt
    length: int


def bars(found: Sequence[Debt]) -> tuple[Bar, ...]:
    """The largest first; the shortest bar still shows."""
    most = max((one.cents for one in found), default=0)
    ordered = sorted(found, key=lambda one: (-one.cents, one))
    return tuple(
        Bar(one, max(SHORTEST, round(WIDTH * one.cents / most))) for one in ordered
    )
