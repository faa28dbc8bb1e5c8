"""Still working on it, because: the clock of a match that stands still begins anew."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import Match
from thuisroute.matching.queries.matches import shared_match
from thuisroute.matching.queries.nos import said_of, waiting_no
from thuisroute.matching.queries.stalled import quiet_since
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.next_steps import NEXT
from thuisroute.matching.rules.stalling import (
    StillFacts,
    may_say_still,
    stall_of,
    turn_needs,
)
from thuisroute.parties.rules.capabilities import Capability


def say_still_working(*, by: Actor, match: UUID, because: str) -> None:
    """By whose turn it is, once they are asked; a step of the match says the same."""
    row = locked_match(match, by, to=_right(by, match))
    state, today = MatchState(row.state), clock.today()
    rule = agreement(row.resident.agreement_id).stalls
    insist(
        may_say_still(
            StillFacts(
                mine=turn_needs(state, by.role) is not None and _asked(row, by),
                stall=stall_of(rule, since=quiet_since(row), today=today),
                because=because,
                article=rule.article if rule else "",
            )
        )
    )
    row.still_on, row.still_because = today, because
    row.save(update_fields=["still_on", "still_because"])
    log("match.still_working", row, on=today, because=because)


def _asked(row: Match, by: Actor) -> bool:
    """A no that waits is up to whom the agreement names, at another party."""
    if row.state != MatchState.NO_SAID:
        return True
    return said_of(waiting_no(row.pk)).asks(by.role, by.party)


def _right(by: Actor, match: UUID) -> Capability:
    """What is asked of who speaks: that of the next step, also when it is another's."""
    state = MatchState(shared_match(by, match).state)
    coming = NEXT.get(state)
    needed = turn_needs(state, by.role) or (coming.needs if coming else None)
    return needed or Capability.PROPOSE
