"""What can be written down about the agreement itself, and when (P7a, V1)."""

from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.obligations.rules.period import Period

# What people of the region do about the agreement itself and write down afterwards.
HELD = (EventName.AGREEMENT_EVALUATED, EventName.PROGRAMME_DRAWN_UP)

HALF_A_YEAR = 6


def asked_of_region(law: Agreement) -> tuple[EventName, ...]:
    """An evaluation always (P7a, C23); the rest where a clock waits for it (V1)."""
    awaited = {one.event for clock in law.clocks for one in clock.fulfilled_by}
    return tuple(
        one for one in HELD if one is EventName.AGREEMENT_EVALUATED or one in awaited
    )


def may_record_evaluation(*, on: date, valid_from: date, today: date) -> Verdict:
    """Held already, and not before there was something to evaluate."""
    if on > today:
        return Verdict(
            (Reason("This day has not come yet. Write it down afterwards."),)
        )
    if on < valid_from:
        return Verdict((Reason("The agreement did not hold yet on this day."),))
    return Verdict()


def looked_back_on(on: date) -> tuple[Period, Period]:
    """Which years an evaluation of that day can be about, the likeliest first: in the
    first half of a year the year before."""
    this, before = Period(on.year), Period(on.year - 1)
    return (before, this) if on.month <= HALF_A_YEAR else (this, before)
