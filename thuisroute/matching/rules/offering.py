"""Whether a home may be offered now: one home, one offer at a time (R7, P1d)."""

from dataclasses import dataclass
from datetime import date

from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.lifecycle import MatchState, not_at
from thuisroute.referrals.rules.lifecycle import ReferralState

GIVEN = Reason("This home has just been given to someone else.")


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """Read after the home and the referral were locked, so they hold still."""

    match: MatchState
    home: HomeState
    referral: ReferralState
    consented: bool
    proposed_on: date
    on: date
    answer_by: date | None
    consent_article: str = ""
    offer_article: str = ""
    talk_waits: bool = False


def may_offer(facts: OfferFacts, *, today: date) -> Verdict:
    """Each "no" in one sentence, the first of its kind first."""
    against = [
        reason
        for reason in (
            _home(facts),
            _resident(facts),
            _proposal(facts),
            _talk(facts),
            _consent(facts),
            _dates(facts, today),
        )
        if reason is not None
    ]
    # A home that is gone or an offer that runs explains the rest.
    return Verdict(tuple(against[:1]))


def _home(facts: OfferFacts) -> Reason | None:
    if facts.home in (HomeState.HELD, HomeState.LIVED_IN):
        return GIVEN
    if facts.home == HomeState.OUTSIDE_SHOP:
        return Reason("The association has taken this home out of the shop.")
    return None


def _resident(facts: OfferFacts) -> Reason | None:
    if facts.referral == ReferralState.OFFERED:
        return Reason(
            "Another offer to this resident is running; there is one at a time.",
            article=facts.offer_article,
        )
    if facts.referral != ReferralState.READY:
        return Reason("This resident is not ready for an offer.")
    return None


def _proposal(facts: OfferFacts) -> Reason | None:
    over = Reason("This proposal has ended or was offered already.")
    return next(iter(not_at(facts.match, MatchState.PROPOSED, over)), None)


def _talk(facts: OfferFacts) -> Reason | None:
    if facts.talk_waits:
        return Reason(
            "This proposal is talked about first: write down what came of it."
        )
    return None


def _consent(facts: OfferFacts) -> Reason | None:
    if facts.consented:
        return None
    return Reason(
        "There is no written consent to share anything with an association.",
        article=facts.consent_article,
    )


def _dates(facts: OfferFacts, today: date) -> Reason | None:
    if facts.on > today:
        return Reason("The day of the offer is in the future.")
    if facts.on < facts.proposed_on:
        return Reason(
            "The offer is dated before its proposal of %(date)s.",
            values=(("date", facts.proposed_on.isoformat()),),
        )
    if facts.answer_by is not None and facts.answer_by < facts.on:
        return Reason("The last day to answer is before the day of the offer.")
    return None
