"""From worry to close: states and moves of one outreach file."""

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
