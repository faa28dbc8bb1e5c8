"""A match in which nothing happens: who is asked, who reads it, when it is listed (R9).

Nothing is stored about it but what was last said, so that it is right at every moment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from thuisroute.agreements.rules.declines import StallRule
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.confirming import is_late
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.next_steps import NEXT
from thuisroute.parties.rules.capabilities import Capability, may


class Stall(IntEnum):
    """How long nothing has happened, as the agreement counts it."""

    MOVING = 0
    ASKED = 1
    TOLD = 2
    LISTED = 3


class Because(StrEnum):
    """Why it takes longer: chosen and never typed, since an association reads it."""

    DAY_AGREED = "day_agreed"
    RESIDENT_THINKS = "resident_thinks"
    PAPERS = "papers"
    HOME_NOT_READY = "home_not_ready"
    NO_TIME = "no_time"


# What comes after the allocation has its own terms.
CAN_STALL = (
    MatchState.PROPOSED,
    MatchState.OFFERED,
    MatchState.REFUSAL_WEIGHED,
    MatchState.ACCEPTED,
    MatchState.INTAKE_HELD,
    MatchState.NO_SAID,
)
# Beside who takes the next step: an association answers to a proposal.
_ALSO: Mapping[MatchState, Capability] = {
    MatchState.PROPOSED: Capability.DECLINE_CANDIDATE,
}


def turn_needs(state: MatchState, role: str) -> Capability | None:
    """What makes it this role's turn; None when it is another's."""
    if state not in CAN_STALL:
        return None
    asked = (NEXT[state].needs, _ALSO.get(state))
    return next((one for one in asked if one and may(role, one)), None)


def whose_turn(state: MatchState, roles: Iterable[str]) -> tuple[str, ...]:
    """The roles that can take the next step."""
    coming = NEXT.get(state)
    return tuple(one for one in roles if coming and may(one, coming.needs))


def stall_of(
    rule: StallRule | None, *, since: date, today: date, last_day: date | None = None
) -> Stall:
    """Counted from the last step, or from what was last said about it; listed as well
    once the last day for a no to be confirmed is over."""
    if is_late(last_day, today):
        return Stall.LISTED
    if rule is None:
        return Stall.MOVING
    ladder = (
        (Stall.LISTED, rule.list_after),
        (Stall.TOLD, rule.tell_after),
        (Stall.ASKED, rule.ask_after),
    )
    found = (stall for stall, after in ladder if after.after(since) <= today)
    return next(found, Stall.MOVING)


@dataclass(frozen=True, slots=True)
class StillFacts:
    """`mine`: it is this role's turn."""

    mine: bool
    stall: Stall
    because: str
    article: str = ""


def may_say_still(facts: StillFacts) -> Verdict:
    """Whose turn it is says why, once they are asked."""
    if not facts.mine:
        return Verdict((Reason("It is not up to you at this moment."),))
    if facts.stall == Stall.MOVING:
        return Verdict(
            (Reason("Nobody asks for it yet: this match moves on.", facts.article),)
        )
    if facts.because not in {*Because}:
        return Verdict((Reason("Choose why it takes longer."),))
    return Verdict()
