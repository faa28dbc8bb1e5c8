"""The association allocates the home after the intake (P2b): from here clocks run."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log, tell_of_home
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.queries.steps import intake_of
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.talking import AllocationFacts, may_allocate
from thuisroute.parties.rules.capabilities import Capability


def allocate_home(*, by: Actor, match: UUID, on: date) -> None:
    """The home has been kept since the offer; now it is the resident's."""
    row = locked_match(match, by, to=Capability.ALLOCATE)
    intake = intake_of(row.pk)
    asked = agreement(row.resident.agreement_id).intake
    insist(
        may_allocate(
            AllocationFacts(
                match=MatchState(row.state),
                intake_on=intake.held_on if intake else None,
                on=on,
                article=asked.article if asked else "",
            ),
            today=clock.today(),
        )
    )
    MATCHES.move(row, to=MatchState.ALLOCATED, by=by, on=on, allocated_on=on)
    log("home.allocated", row, on=on)
    tell_of_home(row, EventName.HOME_ALLOCATED, by=by, on=on)
