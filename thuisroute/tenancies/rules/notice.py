"""When the landlord tells the last day of a lease for a fixed term (R12)."""

from dataclasses import dataclass
from datetime import date, timedelta

from thuisroute.agreements.rules.fixed_term import NoticeRule
from thuisroute.tenancies.rules.lease_case import LeaseCase, Said

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class NoticeWindow:
    """The first and the last day on which it can be told."""

    earliest: date
    latest: date


def notice_window(rule: NoticeRule, last_day: date) -> NoticeWindow:
    """Counted back from the first day after the lease, with a day to spare at the end:
    told on the last of these days, a whole period still follows."""
    end = last_day + A_DAY
    return NoticeWindow(rule.earliest.until(end), rule.latest.until(end) - A_DAY)


def notice_said(case: LeaseCase, window: NoticeWindow, today: date) -> Said:
    """What there is to say on a day about telling the last day."""
    if case.told_in_writing and case.told_on is not None:
        if case.told_on > window.latest:
            return Said.NOTICE_LATE
        if case.told_on >= window.earliest:
            return Said.NOTICE_GIVEN
        # Told too early can be told again, until it is too late for that as well.
        return Said.NOTICE_LATE if today > window.latest else Said.NOTICE_EARLY
    if today > window.latest:
        return Said.NOTICE_LATE
    if case.told_on is not None:
        return Said.NOTICE_SPOKEN
    return Said.NOTICE_AHEAD if today < window.earliest else Said.NOTICE_NOW
