"""When the readiness checklist may still change."""

from collections.abc import Iterator
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.referrals.rules.lifecycle import ReferralState

CHANGING = frozenset(
    {ReferralState.REGISTERED, ReferralState.READY, ReferralState.PARKED}
)


def may_be_met(state: str, *, on: date, today: date) -> Verdict:
    """A condition may be ticked with a day that has been."""
    against = list(_still_open(state))
    if on > today:
        against.append(Reason("This day is in the future."))
    return Verdict(tuple(against))


def may_be_set_aside(state: str, *, reason: str) -> Verdict:
    """Room for the professional, in words that others can read (C4)."""
    against = list(_still_open(state))
    if not reason.strip():
        against.append(Reason("Write down why this does not apply."))
    return Verdict(tuple(against))


def may_be_reopened(state: str) -> Verdict:
    """Not once somebody counts as ready: then the referral goes back first."""
    against = list(_still_open(state))
    if state == ReferralState.READY:
        against.append(
            Reason("This resident counts as ready. Undo that before changing the list.")
        )
    return Verdict(tuple(against))


def _still_open(state: str) -> Iterator[Reason]:
    if state not in CHANGING:
        yield Reason(
            "This resident already has an offer or a home, or the referral is "
            "closed: the list does not change any more."
        )
