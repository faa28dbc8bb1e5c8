"""Setting a referral aside for a while."""

from collections.abc import Iterator
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict


def may_be_parked(*, reason: str, until: date, on: date, today: date) -> Verdict:
    """With a reason, and with a day on which somebody looks again."""
    against = list(_has_been(on, today))
    if not reason.strip():
        against.append(Reason("Write down why the referral waits."))
    if until <= today:
        against.append(Reason("Choose a day in the future on which to look again."))
    return Verdict(tuple(against))


def _has_been(on: date, today: date) -> Iterator[Reason]:
    if on > today:
        yield Reason("This day is in the future.")
