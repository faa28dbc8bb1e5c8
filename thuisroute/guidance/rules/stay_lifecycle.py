"""The states of a stay elsewhere and the moves between them (P5c, A4)."""

from collections.abc import Mapping
from enum import StrEnum


class StayState(StrEnum):
    """Asked, granted with a bed, there; ended at home or elsewhere, or never begun."""

    ASKED = "asked"
    GRANTED = "granted"
    THERE = "there"
    BACK_HOME = "back_home"
    ELSEWHERE = "elsewhere"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S = StayState
RUNNING = (S.ASKED, S.GRANTED, S.THERE)

STAY_MOVES: Mapping[StayState, frozenset[StayState]] = {
    S.ASKED: frozenset({S.GRANTED, S.REFUSED, S.WITHDRAWN}),
    S.GRANTED: frozenset({S.THERE, S.WITHDRAWN}),
    # A longer stay is the same stay with another day of return.
    S.THERE: frozenset({S.THERE, S.BACK_HOME, S.ELSEWHERE}),
    S.BACK_HOME: frozenset(),
    S.ELSEWHERE: frozenset(),
    S.REFUSED: frozenset(),
    S.WITHDRAWN: frozenset(),
}
