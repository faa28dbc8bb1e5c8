"""When a hold can be placed."""

from datetime import date

from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.verdicts import Reason, Verdict

LONGEST_LOOK = 12

PAST = Reason("The last day has already passed: nothing would be kept.")
LOOK_IN_THE_PAST = Reason("Choose a day in the future on which to look at it again.")
LOOK_TOO_LATE = Reason("Look at it again within a year: a hold is an exception.")


def may_be_held(*, review_by: date, until: date | None, today: date) -> Verdict:
    """Everything that speaks against it."""
    against = []
    if until is not None and until < today:
        against.append(PAST)
    if review_by <= today:
        against.append(LOOK_IN_THE_PAST)
    if review_by > add_months(today, LONGEST_LOOK):
        against.append(LOOK_TOO_LATE)
    return Verdict(tuple(against))
