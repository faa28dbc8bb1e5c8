"""From proposal to allocation: states and moves of one match."""

from collections.abc import Mapping
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason


class MatchState(StrEnum):
    """One resident, one home, until it is allocated or has ended."""

    PROPOSED = "proposed"
    OFFERED = "offered"
    REFUSAL_WEIGHED = "refusal_weighed"
    ACCEPTED = "accepted"
    INTAKE_HELD = "intake_held"
    NO_SAID = "no_said"
    ALLOCATED = "allocated"
    REFUSED = "refused"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LEFT = "left"


S = MatchState

# Where a no may wait for somebody else to confirm it. Not after the allocation: from
# then on the terms of the lease run.
NO_FROM = (S.PROPOSED, S.OFFERED, S.REFUSAL_WEIGHED, S.ACCEPTED, S.INTAKE_HELD)

MOVES: Mapping[MatchState, frozenset[MatchState]] = {
    S.PROPOSED: frozenset({S.OFFERED, S.DECLINED, S.WITHDRAWN, S.NO_SAID}),
    S.OFFERED: frozenset(
        {S.ACCEPTED, S.REFUSAL_WEIGHED, S.WITHDRAWN, S.DECLINED, S.NO_SAID}
    ),
    # P1d: a second person weighs the ground; without it the offer stands.
    S.REFUSAL_WEIGHED: frozenset({S.REFUSED, S.OFFERED, S.WITHDRAWN, S.NO_SAID}),
    S.ACCEPTED: frozenset({S.INTAKE_HELD, S.WITHDRAWN, S.DECLINED, S.NO_SAID}),
    S.INTAKE_HELD: frozenset({S.ALLOCATED, S.WITHDRAWN, S.DECLINED, S.NO_SAID}),
    # Not confirmed or taken back: where it was, as if nothing had been said.
    S.NO_SAID: frozenset({*NO_FROM, S.DECLINED, S.WITHDRAWN}),
    # Left: the lease ended, so that the home and the resident are free again.
    S.ALLOCATED: frozenset({S.WITHDRAWN, S.LEFT}),
    S.REFUSED: frozenset(),
    S.DECLINED: frozenset(),
    S.WITHDRAWN: frozenset(),
    S.LEFT: frozenset(),
}

# While a match is in one of these, the home is kept for this resident; while a no waits
# to be confirmed: as before it was said (`stands_at`).
HOLDS_THE_HOME = frozenset(
    {S.OFFERED, S.REFUSAL_WEIGHED, S.ACCEPTED, S.INTAKE_HELD, S.ALLOCATED}
)

# A home that is, or was, where the resident lives.
SOMEBODYS_ADDRESS = frozenset({S.ALLOCATED, S.LEFT})

# Over before there was a lease: the home is free again.
ENDED_WITHOUT_HOME = frozenset({S.REFUSED, S.DECLINED, S.WITHDRAWN})

RUNNING = HOLDS_THE_HOME | {S.PROPOSED, S.NO_SAID}


def stands_at(state: str, no_from: str) -> MatchState:
    """How far it has come, whatever no waits to be confirmed."""
    return MatchState(no_from or state)


NO_WAITS = Reason("A no was said to this match; first that is confirmed or not.")


def not_at(match: MatchState, asked: MatchState, otherwise: Reason) -> list[Reason]:
    """Why a step that is asked in one state cannot be taken now; empty when it can."""
    if match == asked:
        return []
    return [NO_WAITS if match == S.NO_SAID else otherwise]
