"""The mediator proposes a person for a home (R8); the association comes to know who."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement_in_force
from thuisroute.agreements.rules.events import EventName
from thuisroute.homes.actions.keep_for_somebody import locked_home
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.matching.actions.tell import log, tell_of_home
from thuisroute.matching.models import Finding, Match
from thuisroute.matching.queries.bounds import Bounds, bounds_now, locked_numbers
from thuisroute.matching.queries.finding import people_for
from thuisroute.matching.rules.facts import HomeFacts
from thuisroute.matching.rules.found import Found, about_home, found_of
from thuisroute.matching.rules.offering import GIVEN
from thuisroute.matching.rules.order import Candidate
from thuisroute.matching.rules.proposing import (
    ProposalFacts,
    deviations,
    may_propose,
)
from thuisroute.matching.rules.quotas import QUOTA
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.follow_offer import locked_referral
from thuisroute.referrals.queries.needs import ReferralRow
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.actions.involve import involve
from thuisroute.sharing.queries.policy import HOUSING


@dataclass(frozen=True, slots=True)
class Choice:
    """The person who is chosen, as found now among everybody who seeks a home."""

    candidate: Candidate
    fitting: int
    version: int
    home: HomeFacts


def propose_match(
    *,
    by: Actor,
    home: UUID,
    referral: UUID,
    deviation_reason: str,
    on: date,
    bounds: Bounds | None = None,
) -> UUID:
    """The new match's key. Refused with everything that stands in the way, or when a
    reason is asked for going outside the explained order and none was given. `bounds`
    are read by whoever proposes several, after the same lock."""
    insist_on_role(by, Capability.PROPOSE)
    locked_numbers(by)
    row = locked_home(home, by)
    if HomeState(row.state) in (HomeState.HELD, HomeState.LIVED_IN):
        raise Refused(GIVEN)
    need = locked_referral(referral, by)
    insist_on_resident(by, need.resident_id, domain=HOUSING, to=Capability.PROPOSE)
    if on > clock.today():
        raise Refused(Reason("The day of the proposal is in the future."), field="on")
    version = agreement_in_force(by.region)
    bounds = bounds or bounds_now(by, version.pk)
    people = people_for(by, row, version.pk, asked=referral, bounds=bounds)
    candidate, fitting = _chosen(people, referral, deviation_reason)
    choice = Choice(candidate, fitting, version.number, bounds.facts(row))
    finding = _write(by, row, need, choice, deviation_reason.strip(), on)
    match = finding.match
    log("match.proposed", match, on=on, deviates=bool(finding.deviation_reason))
    involve(
        need.resident_id,
        party=row.association_id,
        kind=row.association.kind,
        because=EventName.PROPOSAL_MADE,
        on=on,
    )
    tell_of_home(match, EventName.PROPOSAL_MADE, by=by, on=on)
    return match.pk


def _chosen(
    people: Sequence[Candidate], referral: UUID, reason: str
) -> tuple[Candidate, int]:
    """The person, and how many fit."""
    candidate = next((one for one in people if one.need.referral == referral), None)
    if candidate is None:
        raise Refused(Reason("This person does not seek a home any more."))
    fitting = sum(one.fit.fits for one in people)
    insist(may_propose(ProposalFacts(candidate, fitting, reason)))
    return candidate, fitting


def _write(
    by: Actor, home: HomeRow, need: ReferralRow, choice: Choice, reason: str, on: date
) -> Finding:
    deviates = deviations(choice.candidate)
    found = Found(
        candidate=choice.candidate,
        home=choice.home,
        fitting=choice.fitting,
        deviates=deviates,
        agreement=choice.version,
        on=clock.today(),
    )
    match = Match.objects.create(
        region_id=by.region,
        resident_id=need.resident_id,
        referral=need,
        home=home,
        association_id=home.association_id,
        about_home=about_home(found),
        proposed_on=on,
        proposed_by=by.user,
        above_quota=QUOTA in deviates,
    )
    return Finding.objects.create(
        match=match,
        resident_id=need.resident_id,
        found=found_of(found),
        deviation_reason=reason if deviates else "",
    )
