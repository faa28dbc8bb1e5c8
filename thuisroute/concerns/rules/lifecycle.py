"""States and moves: of an outreach file, and of a concern in a tenancy."""

from collections.abc import Mapping
from enum import StrEnum


class OutreachState(StrEnum):
    """Reported by somebody, assigned to who goes there, closed with what came of it."""

    REPORTED = "reported"
    ASSIGNED = "assigned"
    CLOSED = "closed"


S = OutreachState

MOVES: Mapping[OutreachState, frozenset[OutreachState]] = {
    S.REPORTED: frozenset({S.ASSIGNED, S.CLOSED}),
    S.ASSIGNED: frozenset({S.CLOSED}),
    # A worry after that is a file of its own: the old one is on its way out.
    S.CLOSED: frozenset(),
}


class ConcernState(StrEnum):
    """Somebody works on it, or it is closed with what came of it."""

    OPEN = "open"
    CLOSED = "closed"


CONCERN_MOVES: Mapping[ConcernState, frozenset[ConcernState]] = {
    ConcernState.OPEN: frozenset({ConcernState.CLOSED}),
    # A protocol step may be taken once more after the end.
    ConcernState.CLOSED: frozenset({ConcernState.OPEN}),
}
