"""The states of a goal and the moves between them."""

from collections.abc import Mapping
from enum import StrEnum


class GoalState(StrEnum):
    """A goal is worked on, was reached, or was let go with a reason."""

    OPEN = "open"
    REACHED = "reached"
    LET_GO = "let_go"


S = GoalState

MOVES: Mapping[GoalState, frozenset[GoalState]] = {
    S.OPEN: frozenset({S.REACHED, S.LET_GO}),
    # Life goes back and forth: what was done with is taken up again.
    S.REACHED: frozenset({S.OPEN}),
    S.LET_GO: frozenset({S.OPEN}),
}
