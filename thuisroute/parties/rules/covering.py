"""Who may do whose work for a while."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.parties.rules.resetting import Helper
from thuisroute.parties.rules.seating import Place, may_end_seat

# Longer is no cover but another seat.
LONGEST = timedelta(days=183)


@dataclass(frozen=True)
class Absence:
    """The seat, its holder, who would do the work, and from when to when."""

    place: Place
    holder: UUID
    by: UUID
    colleagues: frozenset[UUID]
    since: date
    until: date
    today: date


def may_cover(absence: Absence, by: Helper) -> Verdict:
    """Asked by the holder, or by an administrator within reach."""
    return Verdict(tuple(_against(absence, by)))


def may_keep_cover(place: Place, holder: UUID, by: Helper) -> Verdict:
    """The holder looks after the own absence; else an administrator within reach."""
    return Verdict() if holder == by.user else may_end_seat(place, holder, by)


def _against(absence: Absence, by: Helper) -> Iterator[Reason]:
    yield from may_keep_cover(absence.place, absence.holder, by).against
    if absence.by not in absence.colleagues:
        yield Reason("Only a colleague of the same organisation can take over.")
    if absence.until < absence.since:
        yield Reason("The last day comes before the first.")
    elif absence.until - absence.since > LONGEST:
        yield Reason("A colleague takes over for half a year at most.")
    if absence.until < absence.today:
        yield Reason("The last day has passed.")
