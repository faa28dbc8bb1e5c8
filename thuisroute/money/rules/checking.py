"""The standard look at budget management and administration (P5b)."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict


class CheckOutcome(StrEnum):
    """What came of looking."""

    NOT_NEEDED = "not_needed"
    BUDGET_MANAGEMENT = "budget_management"
    ADMINISTRATION = "administration"
    NOT_WANTED = "not_wanted"


def may_be_checked(
    outcome: str, *, on: date, today: date, article: str = ""
) -> Verdict:
    """Something that is known, on a day that has come."""
    reasons = []
    if outcome not in [*CheckOutcome]:
        reasons.append(Reason("Say what came of looking.", article))
    if on > today:
        reasons.append(Reason("That day has not come yet.", article))
    return Verdict(against=tuple(reasons))


def is_missing(
    outcomes: Collection[object], *, article: str, lives_there: bool
) -> bool:
    """Asked as standard by the agreement, at a placement, and not done."""
    return bool(article) and lives_there and not outcomes
