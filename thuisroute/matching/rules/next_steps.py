"""What comes next in a match, who may do it, and where the route stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from thuisroute.matching.rules.lifecycle import MOVES, MatchState
from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True, slots=True)
class NextStep:
    """`name` is the route of the step."""

    name: str
    needs: Capability


S = MatchState

NEXT: Mapping[MatchState, NextStep] = {
    S.PROPOSED: NextStep("make_offer", Capability.OFFER),
    S.OFFERED: NextStep("record_answer", Capability.RECORD_ANSWER),
    S.REFUSAL_WEIGHED: NextStep("weigh_refusal", Capability.WEIGH_REFUSAL),
    S.ACCEPTED: NextStep("hold_intake", Capability.HOLD_INTAKE),
    S.INTAKE_HELD: NextStep("allocate_home", Capability.ALLOCATE),
    S.NO_SAID: NextStep("confirm_no", Capability.CONFIRM_NO),
    S.ALLOCATED: NextStep("prepare_lease", Capability.KEEP_LEASE),
}

# The stops of the route line, and how far each state has come: the index of the stop
# at which the match is now.
STOPS = ("proposal", "offer", "answer", "intake", "allocation", "lease")
REACHED: Mapping[MatchState, int] = {
    S.PROPOSED: 1,
    S.OFFERED: 2,
    S.REFUSAL_WEIGHED: 2,
    S.ACCEPTED: 3,
    S.INTAKE_HELD: 4,
    S.ALLOCATED: 5,
}


def next_step(state: MatchState) -> NextStep | None:
    """None when the match has ended."""
    return NEXT.get(state)


def may_withdraw(state: MatchState, role: str) -> bool:
    """By the transfer point or on the resident's behalf; `state` as in `stands_at`."""
    speaks = may(role, Capability.PROPOSE) or may(role, Capability.RECORD_ANSWER)
    return speaks and S.WITHDRAWN in MOVES[state]


def may_say_no(role: str) -> bool:
    """By any of those with which it is said."""
    return says_no_with(role) is not None


def says_no_with(role: str) -> Capability | None:
    """The first of these that the role has."""
    says = (Capability.DECLINE_CANDIDATE, Capability.PROPOSE, Capability.RECORD_ANSWER)
    return next((one for one in says if may(role, one)), None)


def may_decline(state: MatchState, role: str) -> bool:
    """By the association; `state` as in `stands_at`."""
    return may(role, Capability.DECLINE_CANDIDATE) and S.DECLINED in MOVES[state]
