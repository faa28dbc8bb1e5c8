"""Somebody has arrived at the place; a home they rent is kept (P5c)."""

from uuid import UUID

from thuisroute.guidance.actions.locked_stay import locked_stay, told
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import HomeKept, Stay
from thuisroute.guidance.moving_stays import STAYS
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import time_out_of
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.queries.one_lease import running_lease_of


def begin_stay(*, by: Actor, stay: UUID) -> None:
    """From here the landlord reads that the home is kept, as the agreement lets it."""
    row = locked_stay(by, stay, to=Capability.ASK_STAY)
    today = clock.today()
    if not row.begins_on <= today < row.return_on:
        raise Refused(Reason("Today is no day of this stay."))
    STAYS.move(row, to=StayState.THERE, by=by, on=today)
    if running_lease_of(by, row.resident_id) is not None:
        _keep_home(row)
    told("begin_stay", row, {"until": row.return_on})


def _keep_home(row: Stay) -> None:
    rule = time_out_of(law_of(row.resident_id))
    HomeKept.objects.create(
        stay=row,
        resident_id=row.resident_id,
        since=clock.today(),
        return_on=row.return_on if rule and rule.tells_return_date else None,
        rent_paid_by=(rule.rent_paid_by or "") if rule else "",
    )
