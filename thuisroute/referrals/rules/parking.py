"""Setting a referral aside for a while, and ending it."""

from collections.abc import Iterator
from datetime import date

from thuisroute.agreements.rules.events import Outcome
from thuisroute.kernel.verdicts import Reason, Verdict

# How a route may end without a home; `housed` follows from the lease.
CLOSING = (Outcome.WITHDRAWN, Outcome.TRANSFERRED, Outcome.DECEASED)


def may_be_parked(*, reason: str, until: date, on: date, today: date) -> Verdict:
    """With a reason, and with a day on which somebody looks again."""
    against = list(_has_been(on, today))
    if not reason.strip():
        against.append(Reason("Write down why the referral waits."))
    if until <= today:
        against.append(Reason("Choose a day in the future on which to look again."))
    return Verdict(tuple(against))


def may_be_closed(
    *, outcome: str, registered_on: date, on: date, today: date
) -> Verdict:
    """With how it ended, on a day after the registration."""
    against = list(_has_been(on, today))
    if outcome not in CLOSING:
        against.append(Reason("Choose how the route ended."))
    if on < registered_on:
        against.append(Reason("The route cannot end before it began."))
    return Verdict(tuple(against))


def _has_been(on: date, today: date) -> Iterator[Reason]:
    if on > today:
        yield Reason("This day is in the future.")
