"""The municipality gives somebody a bed for a while, or does not (P5c, A4)."""

from datetime import date
from uuid import UUID

from thuisroute.guidance.actions.locked_stay import locked_stay, told
from thuisroute.guidance.beds import locked_place, take_bed
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.moving_stays import STAYS
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import SAY_WHY, may_be_granted, time_out_of
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.rules.capabilities import Capability


def grant_stay(
    *, by: Actor, stay: UUID, place: UUID, begins_on: date, return_on: date
) -> None:
    """The bed is taken from now on for these nights; the last one is given once."""
    row = locked_stay(by, stay, to=Capability.DECIDE_STAY)
    today = clock.today()
    rule = time_out_of(law_of(row.resident_id))
    insist(may_be_granted(begins_on, return_on, rule, today=today))
    where = locked_place(place)
    use = take_bed(where, since=begins_on, until=return_on)
    STAYS.move(
        row, to=StayState.GRANTED, by=by, on=today, bed_use=use,
        begins_on=begins_on, return_on=return_on,
    )  # fmt: skip
    told("grant_stay", row, {"from": begins_on, "until": return_on})


def refuse_stay(*, by: Actor, stay: UUID, why: str) -> None:
    """With a reason, for who asked and for the resident."""
    row = locked_stay(by, stay, to=Capability.DECIDE_STAY)
    if not why.strip():
        raise Refused(SAY_WHY)
    today = clock.today()
    STAYS.move(
        row, to=StayState.REFUSED, by=by, on=today, end_words=why.strip(),
        ended_on=today,
    )  # fmt: skip
    told("refuse_stay", row, {})
