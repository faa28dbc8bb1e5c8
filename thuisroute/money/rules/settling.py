"""When something that is owed may be marked as settled, and undone."""

from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict


@dataclass(frozen=True)
class Settlement:
    """`debtor` paid `creditor` this on a day."""

    debtor: str
    creditor: str
    cents: int
    on: date


def may_be_settled(one: Settlement, *, by: str, owed: int, today: date) -> Verdict:
    """By one of the two, for no more than is owed, on a day that has come."""
    reasons = []
    if by not in {one.debtor, one.creditor}:
        reasons.append(Reason("This is between two others."))
    if one.cents <= 0:
        reasons.append(Reason("Type what was paid."))
    if one.cents > owed:
        reasons.append(Reason("This is more than is owed now."))
    if one.on > today:
        reasons.append(Reason("That day has not come yet."))
    return Verdict(against=tuple(reasons))


def may_be_undone(*, is_undo: bool, undone: bool, mine: bool) -> Verdict:
    """Once, by one of the two."""
    reasons = []
    if is_undo or undone:
        reasons.append(Reason("This was undone already."))
    if not mine:
        reasons.append(Reason("This is between two others."))
    return Verdict(against=tuple(reasons))
