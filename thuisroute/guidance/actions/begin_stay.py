"""Somebody has arrived at the place; a home they rent is kept (P5c)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.guidance.actions.locked_stay import locked_stay, told
from thuisroute.guidance.beds import bed_to_arrive_in, go_on
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import BedUse, HomeKept, Stay
from thuisroute.guidance.moving_stays import STAYS
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import time_out_of
from thuisroute.guidance.telling import tell
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.queries.one_lease import running_lease_of


def begin_stay(*, by: Actor, stay: UUID) -> None:
    """From here the landlord reads that the home is kept, as the agreement lets it. The
    bed is another one of that place when somebody is still in the one that was kept."""
    row = locked_stay(by, stay, to=Capability.ASK_STAY)
    today = clock.today()
    if today < row.begins_on:
        raise Refused(Reason("This stay has not begun yet."))
    # Written down once it was over: they came on the day that was agreed.
    over = today >= row.return_on
    since = row.begins_on if over else today
    bed = row.bed_use if over or row.bed_use is None else _arrive(row.bed_use, today)
    STAYS.move(row, to=StayState.THERE, by=by, on=today, bed_use=bed)
    if running_lease_of(by, row.resident_id) is not None:
        _keep_home(row, since)
    told("begin_stay", row, {"until": row.return_on})
    begun = EventName.STAY_BEGUN
    tell(
        begun, row.pk, "stay", row.resident_id, by=by, on=since, return_on=row.return_on
    )


def _arrive(use: BedUse, today: date) -> BedUse:
    found = bed_to_arrive_in(use, today=today)
    if found.bed == use.bed_id:
        return use
    return go_on(use, found, until=use.period.upper)


def _keep_home(row: Stay, since: date) -> None:
    rule = time_out_of(law_of(row.resident_id))
    HomeKept.objects.create(
        stay=row,
        resident_id=row.resident_id,
        since=since,
        return_on=row.return_on if rule and rule.tells_return_date else None,
        rent_paid_by=(rule.rent_paid_by or "") if rule else "",
    )
