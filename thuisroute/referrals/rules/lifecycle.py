"""The states of a referral and the moves between them."""

from collections.abc import Mapping
from enum import StrEnum


class ReferralState(StrEnum):
    """From registration at the transfer point to the key."""

    REGISTERED = "registered"
    READY = "ready"
    OFFERED = "offered"
    HOUSED = "housed"
    PARKED = "parked"
    CLOSED = "closed"


S = ReferralState

MOVES: Mapping[ReferralState, frozenset[ReferralState]] = {
    S.REGISTERED: frozenset({S.READY, S.PARKED, S.CLOSED}),
    S.READY: frozenset({S.REGISTERED, S.OFFERED, S.PARKED, S.CLOSED}),
    # Back to ready: the offer was refused on the recovery ground, or withdrawn.
    S.OFFERED: frozenset({S.READY, S.HOUSED, S.PARKED, S.CLOSED}),
    S.HOUSED: frozenset({S.CLOSED}),
    S.PARKED: frozenset({S.REGISTERED, S.READY, S.CLOSED}),
    # Support comes back, to whom lives in a home or to whom looks for one again.
    S.CLOSED: frozenset({S.HOUSED, S.REGISTERED}),
}
