"""When the readiness checklist may still change."""

from collections.abc import Iterator
from datetime import date

from thuisroute.agreements.rules.route import ReadinessCondition
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.readiness import comes_later

CHANGING = frozenset(
    {ReferralState.REGISTERED, ReferralState.READY, ReferralState.PARKED}
)


def may_be_met(
    state: str, condition: ReadinessCondition, *, on: date, today: date
) -> Verdict:
    """A condition may be ticked with a day that has been."""
    against = list(_still_open(state, condition))
    if on > today:
        against.append(Reason("This day is in the future."))
    return Verdict(tuple(against))


def may_be_set_aside(
    state: str, condition: ReadinessCondition, *, reason: str
) -> Verdict:
    """Room for the professional, in words that others can read (C4)."""
    against = list(_still_open(state, condition))
    if not reason.strip():
        against.append(Reason("Write down why this does not apply."))
    return Verdict(tuple(against))


def may_be_reopened(state: str) -> Verdict:
    """Not once somebody counts as ready: then the referral goes back first."""
    against = list(_still_open(state, None))
    if state == ReferralState.READY:
        against.append(
            Reason("This resident counts as ready. Undo that before changing the list.")
        )
    return Verdict(tuple(against))


def is_still_open(state: str, condition: ReadinessCondition | None) -> bool:
    """What is asked before a later step can come in order once there is an offer."""
    if state == ReferralState.OFFERED and condition is not None:
        return comes_later(condition)
    return state in CHANGING


def _still_open(state: str, condition: ReadinessCondition | None) -> Iterator[Reason]:
    if not is_still_open(state, condition):
        yield Reason(
            "This resident already has an offer or a home, or the referral is "
            "closed: the list does not change any more."
        )
