"""The states of a meeting and the moves between them."""

from collections.abc import Mapping
from enum import StrEnum


class MeetingState(StrEnum):
    """A meeting that was moved is planned for another moment than was first asked."""

    PLANNED = "planned"
    MOVED = "moved"
    CANCELLED = "cancelled"
    HELD = "held"


S = MeetingState
COMING = (S.PLANNED, S.MOVED)

MOVES: Mapping[MeetingState, frozenset[MeetingState]] = {
    S.PLANNED: frozenset({S.MOVED, S.CANCELLED, S.HELD}),
    S.MOVED: frozenset({S.MOVED, S.CANCELLED, S.HELD}),
    # It goes on after all.
    S.CANCELLED: frozenset({S.PLANNED}),
    # What was said there is not unsaid; a decision is dropped on its own.
    S.HELD: frozenset(),
}
