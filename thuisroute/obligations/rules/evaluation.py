"""When an evaluation of the agreement can be written down (P7a)."""

from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict


def may_record_evaluation(*, on: date, valid_from: date, today: date) -> Verdict:
    """Held already, and not before there was something to evaluate."""
    if on > today:
        return Verdict(
            (Reason("This day has not come yet. Write it down afterwards."),)
        )
    if on < valid_from:
        return Verdict((Reason("The agreement did not hold yet on this day."),))
    return Verdict()
