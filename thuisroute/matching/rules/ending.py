"""How a match can end before its lease, and what each end does.

One table: who ended it, whether that uses up the resident's offer (P1d), and whether
the home goes back to the shop.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.lifecycle import MOVES, MatchState
from thuisroute.referrals.rules.lifecycle import ReferralState


class Cause(StrEnum):
    """Why a match ended."""

    RESIDENT = "resident"
    CIRCUMSTANCES = "circumstances"
    MISTAKE = "mistake"
    INTAKE = "intake"
    REFUSAL = "refusal"
    REFUSAL_WITHOUT_NEW_OFFER = "refusal_without_new_offer"
    CAPACITY = "carrying_capacity"
    UNSUITABLE = "home_unsuitable"
    UNAVAILABLE = "home_unavailable"
    OTHER = "other"
    RIVAL = "rival"


@dataclass(frozen=True, slots=True)
class Effect:
    """`spends_offer` counts only when there was an offer."""

    spends_offer: bool
    home_to_shop: bool


C = Cause

EFFECTS: Mapping[Cause, Effect] = {
    C.RESIDENT: Effect(spends_offer=True, home_to_shop=True),
    C.CIRCUMSTANCES: Effect(spends_offer=False, home_to_shop=True),
    C.MISTAKE: Effect(spends_offer=False, home_to_shop=True),
    C.INTAKE: Effect(spends_offer=False, home_to_shop=True),
    # The ground was accepted: the home is not right, the offer does not count.
    C.REFUSAL: Effect(spends_offer=False, home_to_shop=True),
    C.REFUSAL_WITHOUT_NEW_OFFER: Effect(spends_offer=True, home_to_shop=True),
    C.CAPACITY: Effect(spends_offer=False, home_to_shop=True),
    C.UNSUITABLE: Effect(spends_offer=False, home_to_shop=True),
    C.UNAVAILABLE: Effect(spends_offer=False, home_to_shop=False),
    C.OTHER: Effect(spends_offer=False, home_to_shop=True),
    C.RIVAL: Effect(spends_offer=False, home_to_shop=True),
}
# By whom each may be said.
WITHDRAWN_BECAUSE = (C.RESIDENT, C.CIRCUMSTANCES, C.UNAVAILABLE, C.MISTAKE)
DECLINED_BECAUSE = (C.CAPACITY, C.UNSUITABLE, C.UNAVAILABLE, C.OTHER)


@dataclass(frozen=True, slots=True)
class EndFacts:
    """`causes` are those that this actor may give."""

    match: MatchState
    home: HomeState
    referral: ReferralState
    to: MatchState
    cause: str
    causes: tuple[Cause, ...]
    words: str


def may_end(facts: EndFacts) -> Verdict:
    """A match ends with a cause and words, and not once there is a lease."""
    if facts.referral == ReferralState.HOUSED or facts.home == HomeState.LIVED_IN:
        return Verdict((Reason("A lease has been signed. End the lease instead."),))
    if facts.to not in MOVES[facts.match]:
        return Verdict((Reason("This match cannot be ended like this any more."),))
    against = []
    if facts.cause not in facts.causes:
        against.append(Reason("Choose what ended it."))
    if not facts.words.strip():
        against.append(Reason("Write down in short why it ends."))
    return Verdict(tuple(against))
