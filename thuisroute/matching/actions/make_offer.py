"""Offer the home to one resident: from here it is given to nobody else (R7, P1d)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.homes.actions.keep_for_somebody import hold
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.end_match import end_match
from thuisroute.matching.actions.locked import lock_proposals, locked_match
from thuisroute.matching.actions.tell import log, tell_of_home
from thuisroute.matching.models import Allocation, Match
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.queries.careful import careful_of, route_of
from thuisroute.matching.queries.terms import agreed_terms, consents_asked
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.offering import OfferFacts, may_offer
from thuisroute.matching.rules.reasons import ELSEWHERE, RIVAL
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.follow_offer import set_offered
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.sharing.queries.consents import consent_stands


def make_offer(*, by: Actor, match: UUID, on: date, answer_by: date | None) -> None:
    """Whoever comes second gets a sentence: the home is locked first, so the facts
    hold still from the first question to the last write."""
    row = locked_match(match, by, to=Capability.OFFER)
    rivals = lock_proposals(row)
    facts = _facts(row, by, on, answer_by)
    insist(may_offer(facts, today=clock.today()))
    Allocation.objects.create(
        region_id=row.region_id,
        home_id=row.home_id,
        resident_id=row.resident_id,
        match=row,
        period=(on, None),
    )
    hold(row.home, by=by, on=on)
    set_offered(row.referral, by=by, on=on)
    MATCHES.move(
        row, to=MatchState.OFFERED, by=by, on=on, offered_on=on, answer_by=answer_by
    )
    log("offer.made", row, on=on, answer_by=answer_by)
    until = {"until": answer_by.isoformat()} if answer_by else {}
    tell_of_home(row, EventName.OFFER_MADE, by=by, on=on, **until)
    _release(row, rivals, by, on)


def _facts(row: Match, by: Actor, on: date, answer_by: date | None) -> OfferFacts:
    version = row.resident.agreement_id
    offer = agreement(version).offer
    return OfferFacts(
        match=MatchState(row.state),
        home=HomeState(row.home.state),
        referral=ReferralState(row.referral.state),
        consented=consent_stands(row.resident_id, consents_asked(version)),
        proposed_on=row.proposed_on,
        on=on,
        answer_by=answer_by,
        consent_article=agreed_terms(version).article("consent"),
        offer_article=offer.article if offer else "",
        talk_waits=careful_of(route_of(by, row.pk)).waits,
    )


def _release(given: Match, rivals: list[Match], by: Actor, on: date) -> None:
    # One dossier after the other in one order, so that two offers at the same moment
    # which release the same people wait for each other.
    for rival in sorted(rivals, key=lambda one: (one.resident_id, one.pk)):
        log("match.released", rival, on=on)
        end_match(
            rival,
            to=MatchState.WITHDRAWN,
            reason=RIVAL if rival.home_id == given.home_id else ELSEWHERE,
            words="",
            by=by,
            on=max(on, rival.proposed_on),
        )
