"""A stay goes on until another day (P5c)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.guidance.actions.locked_stay import locked_stay, told
from thuisroute.guidance.beds import bed_for_longer, go_on
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import HomeKept
from thuisroute.guidance.moving_stays import STAYS
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import may_go_on, time_out_of
from thuisroute.guidance.telling import tell
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.rules.capabilities import Capability

LONGER = "longer"


def extend_stay(*, by: Actor, stay: UUID, until: date, why: str) -> None:
    """In the same bed where that can be; the reason stands with the stay. Who is there
    past the day of going home goes on from today."""
    row = locked_stay(by, stay, to=Capability.DECIDE_STAY)
    if row.state != StayState.THERE or row.bed_use is None:
        raise Refused(NOT_ANY_MORE)
    today = clock.today()
    rule = time_out_of(law_of(row.resident_id))
    insist(may_go_on(row.begins_on, row.return_on, until, rule, today=today, why=why))
    further = bed_for_longer(row.bed_use, until=until, today=today)
    # The day of going home first: from then on nobody is there for too long.
    STAYS.move(
        row, to=StayState.THERE, by=by, on=today, note=LONGER, return_on=until,
        why=f"{row.why}\n\n{why.strip()}",
    )  # fmt: skip
    row.bed_use = go_on(row.bed_use, further, until=until)
    row.save(update_fields=["bed_use"])
    if rule is not None and rule.tells_return_date:
        HomeKept.objects.filter(stay=row, until__isnull=True).update(return_on=until)
    told("extend_stay", row, {"until": until})
    longer = EventName.STAY_EXTENDED
    tell(longer, row.pk, "stay", row.resident_id, by=by, return_on=until)
