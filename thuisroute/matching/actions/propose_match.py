"""The mediator proposes a person for a home (R8); the association comes to know who."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement_in_force
from thuisroute.agreements.rules.events import EventName
from thuisroute.homes.actions.keep_for_somebody import locked_home
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.matching.actions.tell import log, tell_of_home
from thuisroute.matching.models import Match
from thuisroute.matching.queries.facts import home_facts
from thuisroute.matching.queries.finding import people_for
from thuisroute.matching.queries.matches import open_proposals
from thuisroute.matching.rules.found import Found, found_of
from thuisroute.matching.rules.order import Candidate
from thuisroute.matching.rules.proposing import (
    ProposalFacts,
    deviations,
    may_propose,
)
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.follow_offer import locked_referral
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.actions.involve import involve
from thuisroute.sharing.queries import HOUSING


def propose_match(
    *, by: Actor, home: UUID, referral: UUID, deviation_reason: str, on: date
) -> UUID:
    """The new match's key. Refused with everything that stands in the way, or when a
    reason is asked for going outside the explained order and none was given."""
    insist_on_role(by, Capability.PROPOSE)
    row = locked_home(home, by)
    need = locked_referral(referral, by)
    insist_on_resident(by, need.resident_id, domain=HOUSING, to=Capability.PROPOSE)
    if on > clock.today():
        raise Refused(Reason("The day of the proposal is in the future."), field="on")
    version = agreement_in_force(by.region)
    people = people_for(by, row, version.pk)
    candidate = next((one for one in people if one.need.referral == referral), None)
    fitting = sum(one.place > 0 for one in people)
    insist(
        may_propose(
            ProposalFacts(
                candidate=candidate,
                fitting=fitting,
                proposed=referral in open_proposals(by, home),
                reason=deviation_reason,
            )
        )
    )
    deviates = deviations(candidate) if candidate else ()
    match = Match.objects.create(
        region_id=by.region,
        resident_id=need.resident_id,
        referral=need,
        home=row,
        association_id=row.association_id,
        found=_found(candidate, row, fitting, version.number),
        deviation_reason=deviation_reason.strip() if deviates else "",
        proposed_on=on,
        proposed_by=by.user,
    )
    log("match.proposed", match, on=on, deviates=bool(deviates))
    involve(
        need.resident_id,
        party=row.association_id,
        kind=row.association.kind,
        because=EventName.PROPOSAL_MADE,
        on=on,
    )
    tell_of_home(match, EventName.PROPOSAL_MADE, by=by, on=on)
    return match.pk


def _found(
    candidate: Candidate | None, home: HomeRow, fitting: int, version: int
) -> dict[str, object]:
    if candidate is None:
        return {}
    return found_of(
        Found(
            candidate=candidate,
            home=home_facts(home),
            fitting=fitting,
            deviates=deviations(candidate),
            agreement=version,
            on=clock.today(),
        )
    )
