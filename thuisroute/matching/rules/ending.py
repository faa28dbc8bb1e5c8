"""What the end of a match does, from the reason that was chosen (R9)."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.declines import CountsAs, DeclineReason
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.lifecycle import HOLDS_THE_HOME, MOVES, MatchState
from thuisroute.matching.rules.reasons import named
from thuisroute.referrals.rules.lifecycle import ReferralState


@dataclass(frozen=True, slots=True)
class Effect:
    """`parked_until` is None when the search goes on at once."""

    spends_offer: bool
    home_to_shop: bool
    counts_as: CountsAs
    parked_until: date | None = None


def effect_of(reason: DeclineReason, state: MatchState, *, on: date) -> Effect:
    """Without an offer there is nothing to refuse and none to use up."""
    offered = state in HOLDS_THE_HOME
    refused = reason.counts_as == CountsAs.REFUSAL
    return Effect(
        spends_offer=offered and reason.uses_offer,
        home_to_shop=reason.home_to_shop,
        counts_as=CountsAs.NEITHER if refused and not offered else reason.counts_as,
        parked_until=reason.parks.after(on) if reason.parks else None,
    )


@dataclass(frozen=True, slots=True)
class EndFacts:
    """`match` is how far it has come, whatever no waits to be confirmed; `waits` is the
    ground of that no, empty without one; `reasons` are those that this actor may choose
    now."""

    match: MatchState
    home: HomeState
    referral: ReferralState
    to: MatchState
    cause: str
    reasons: tuple[DeclineReason, ...]
    words: str
    waits: str = ""


def may_end(facts: EndFacts) -> Verdict:
    """A match ends with a reason of the agreement, and not once there is a lease."""
    if facts.referral == ReferralState.HOUSED or facts.home == HomeState.LIVED_IN:
        return Verdict((Reason("A lease has been signed. End the lease instead."),))
    if facts.to not in MOVES[facts.match]:
        return Verdict((Reason("This match cannot be ended like this any more."),))
    reason = named(facts.reasons, facts.cause)
    if reason is None:
        return Verdict((Reason("Choose what ended it."),))
    # Also by an agreement that has the same ground confirmed by nobody any more.
    if facts.waits and (reason.confirmed_by or reason.id == facts.waits):
        return Verdict((Reason("A no waits to be confirmed already."),))
    if reason.in_words and not facts.words.strip():
        return Verdict(
            (
                Reason(
                    "Write down in short why it ends.",
                    article=reason.article,
                ),
            )
        )
    return Verdict()
