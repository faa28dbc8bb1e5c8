"""What stands in the way on the side of the person and of the agreement."""

from datetime import date

from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.pair import Found, Hindrance, Pair
from thuisroute.referrals.rules.lifecycle import ReferralState

_NEED_STATES = {
    ReferralState.REGISTERED: Reason("The registration is not complete yet."),
    ReferralState.OFFERED: Reason("Another offer to this person is running."),
    ReferralState.HOUSED: Reason("This person has a home already."),
    ReferralState.CLOSED: Reason("The registration has been closed."),
}


def ready(pair: Pair) -> Found:
    """Only who is ready is proposed."""
    state = ReferralState(pair.need.state)
    if state == ReferralState.READY:
        return None
    return Hindrance(
        "ready",
        _parked(pair.need.parked_until)
        if state == ReferralState.PARKED
        else _NEED_STATES[state],
        Reason("The registration becomes ready."),
    )


def _parked(until: date | None) -> Reason:
    if until is None:
        return Reason("The search is paused.")
    return Reason(
        "The search is paused until %(date)s.", values=(("date", until.isoformat()),)
    )


def consent(pair: Pair) -> Found:
    """Nothing is shared with an association without written consent (P6a)."""
    if pair.need.consented or not pair.terms.consent_needed:
        return None
    return Hindrance(
        "consent",
        Reason(
            "There is no written consent to share anything with an association.",
            article=pair.terms.article("consent"),
        ),
        Reason("The support worker asks the resident for written consent."),
    )


def offers_left(pair: Pair) -> Found:
    """The agreement gives so many offers (P1d)."""
    allowed, used = pair.terms.offers, pair.need.offers_used
    if allowed is None or used < allowed:
        return None
    return Hindrance(
        "offers",
        Reason(
            "The agreed number of offers has been used: %(used)s of %(offers)s.",
            article=pair.terms.article("offers"),
            values=(("used", str(used)), ("offers", str(allowed))),
        ),
        Reason("The transfer point gives reasons for another offer."),
        deviable=True,
    )


def framework(pair: Pair) -> Found:
    """Letting on behalf of an association needs a framework agreement (P2a)."""
    if pair.need.framework or pair.home.product not in pair.terms.framework_products:
        return None
    return Hindrance(
        "framework",
        Reason(
            "There is no framework agreement between the care provider and the "
            "association.",
            article=pair.terms.article("framework"),
        ),
        Reason("Provider and association sign the framework agreement."),
        deviable=True,
    )
