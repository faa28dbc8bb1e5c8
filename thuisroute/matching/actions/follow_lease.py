"""What happens to a match and its home with the lease; tenancies calls these."""

from datetime import date
from uuid import UUID

from thuisroute.homes.actions.keep_for_somebody import give_back, locked_home, move_in
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.actions.end_match import end_allocation
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import Allocation, Match
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.queries.matches import shared_match
from thuisroute.matching.rules.lifecycle import MatchState


def home_lived_in(*, match: UUID, on: date, by: Actor) -> None:
    """The lease has started: somebody lives in the home from this day."""
    row = _allocated(match, by)
    move_in(row.home, by=by, on=on)
    log("home.lived_in", row, on=on)


def release_home(*, match: UUID, on: date, by: Actor, to_shop: bool = False) -> None:
    """The lease ended: the home is free, by default outside the shop so that the
    association looks at it first. The involvement of the association ends with the
    event of the lease, by the sharing table."""
    row = _allocated(match, by)
    end_allocation(Allocation.objects.get(match_id=row.pk), on)
    give_back(row.home, by=by, on=on, why=MatchState.LEFT.value, to_shop=to_shop)
    MATCHES.move(row, to=MatchState.LEFT, by=by, on=on, ended_on=on)
    log("home.released", row, on=on)


def _allocated(match: UUID, by: Actor) -> Match:
    row = shared_match(by, match)
    row.home = locked_home(row.home_id, by)
    row.refresh_from_db(fields=["state"])
    if row.state != MatchState.ALLOCATED.value:
        raise Refused(Reason("This home has not been allocated to this resident."))
    return row
