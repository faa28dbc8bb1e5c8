"""Home again; or not, and then to what the agreement opens (P5c, A4, 6.1b)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.guidance.actions.locked_stay import locked_stay, told
from thuisroute.guidance.beds import leave_bed
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import HomeKept
from thuisroute.guidance.moving_stays import STAYS
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import StayEnd, may_end, time_out_of
from thuisroute.guidance.telling import tell
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.events import past


def end_stay(*, by: Actor, stay: UUID, end: StayEnd) -> None:
    """The bed is free again. Who does not come home waits for the municipality, which
    decides on support anew."""
    row = locked_stay(by, stay, to=Capability.ASK_STAY)
    rule = time_out_of(law_of(row.resident_id))
    insist(may_end(end, row.begins_on, rule, today=clock.today()))
    STAYS.move(
        row,
        to=StayState.BACK_HOME if end.home else StayState.ELSEWHERE,
        by=by,
        on=end.on,
        ended_on=end.on,
        end_words=end.words.strip(),
        fell_back_to="" if end.home else end.fell_back_to,
    )
    if row.bed_use is not None:
        leave_bed(row.bed_use, on=end.on)
    for kept in HomeKept.objects.filter(stay=row, until__isnull=True):
        kept.until = max(end.on, kept.since)
        kept.save(update_fields=["until"])
    told("end_stay", row, {"on": end.on})
    on = _told_on(row.resident_id, end)
    tell(EventName.STAY_ENDED, row.pk, "stay", row.resident_id, by=by, on=on)


def _told_on(resident: UUID, end: StayEnd) -> date:
    """Not before the arrival or more time was told: whoever counts by date reads the
    end last, also when somebody turns out to have gone home before that."""
    happened = past(resident)
    going_on = (EventName.STAY_BEGUN, EventName.STAY_EXTENDED)
    told_so_far = ask(happened).of(happened)
    return max([end.on, *(one.on for one in told_so_far if one.name in going_on)])


def withdraw_stay(*, by: Actor, stay: UUID) -> None:
    """Before it began: it is not needed any more, and a bed that was kept is free."""
    row = locked_stay(by, stay, to=Capability.ASK_STAY)
    today = clock.today()
    STAYS.move(row, to=StayState.WITHDRAWN, by=by, on=today, ended_on=today)
    if row.bed_use is not None:
        leave_bed(row.bed_use, on=min(row.begins_on, today))
    told("withdraw_stay", row, {})
