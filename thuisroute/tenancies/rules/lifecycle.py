"""The states of a lease and the moves between them."""

from collections.abc import Mapping
from enum import StrEnum


class LeaseState(StrEnum):
    """A lease is prepared, signed, runs, and ends or becomes another one."""

    PREPARED = "prepared"
    SIGNED = "signed"
    RUNNING = "running"
    CONVERTED = "converted"
    ENDED = "ended"
    CANCELLED = "cancelled"


S = LeaseState

MOVES: Mapping[LeaseState, frozenset[LeaseState]] = {
    S.PREPARED: frozenset({S.SIGNED, S.CANCELLED}),
    S.SIGNED: frozenset({S.RUNNING, S.CANCELLED}),
    # Converted: an own lease follows this one, in the same home (P2c).
    S.RUNNING: frozenset({S.CONVERTED, S.ENDED}),
    S.CONVERTED: frozenset(),
    S.ENDED: frozenset(),
    S.CANCELLED: frozenset(),
}

# Nothing is agreed on or planned for these any more.
OVER = frozenset({S.ENDED.value, S.CANCELLED.value})
