"""The lease ended: home and resident are free again; tenancies call this."""

from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import Mover
from thuisroute.matching.models import Allocation, Match, MatchStep
from thuisroute.matching.rules.lifecycle import MOVES, MatchState

_MATCHES: Mover[MatchState] = Mover(MOVES, MatchStep)


def leave_home(*, by: Actor, match: UUID, on: date) -> None:
    """The allocation is released from this day."""
    row = Match.objects.get(pk=match)
    _MATCHES.move(
        row, to=MatchState.LEFT, by=by, on=on, ended_on=on, ended_cause="lease_ended"
    )
    Allocation.objects.filter(match_id=match).update(released=True)
