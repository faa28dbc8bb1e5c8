"""When an address becomes hidden, and until when that holds (X2)."""

from datetime import date

from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Reason, Verdict


def may_hide(
    ground: str, *, known: frozenset[str], on: date, today: date, running: bool
) -> Verdict:
    """On a ground of the agreement, from today or before, once at a time."""
    against = []
    if running:
        against.append(Reason("The address is hidden already."))
    if ground not in known:
        against.append(Reason("Choose one of the grounds of the agreement."))
    if on > today:
        against.append(Reason("An address is hidden from today or from a day before."))
    return Verdict(against=tuple(against))


def review_day(since: date, every: Duration) -> date:
    """When somebody looks whether it is still needed; nothing ends by itself."""
    return every.after(since)
