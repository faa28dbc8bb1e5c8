"""How a home is, apart from whether somebody has it (R7)."""

from datetime import date
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict


class Condition(StrEnum):
    """Whether somebody could live in the home as it is now."""

    FIT = "fit"
    IN_REPAIR = "in_repair"
    NEEDS_WORK = "needs_work"


def may_be_said(
    condition: Condition, ready_on: date | None, *, in_shop: bool, today: date
) -> Verdict:
    """A home in the shop is fit to live in, or it is known from when."""
    against = []
    if condition == Condition.IN_REPAIR and ready_on is None:
        against.append(Reason("Say from which day the home is fit to live in."))
    if in_shop and not is_ready_known(condition, ready_on):
        against.append(
            Reason(
                "This home is in the shop. Say from which day it is fit to live in, "
                "or take it out of the shop first."
            )
        )
    if ready_on is not None and ready_on <= today:
        against.append(
            Reason("That day has passed. Choose a day that is still to come.")
        )
    return Verdict(tuple(against))


def is_ready_known(condition: Condition, ready_on: date | None) -> bool:
    """Whether somebody can be told from when the home is fit to live in."""
    return condition == Condition.FIT or ready_on is not None
