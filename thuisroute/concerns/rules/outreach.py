"""What has to be known to go to somebody who asked for nothing (V, H9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.sensitive import OutreachRule
from thuisroute.kernel.verdicts import Reason, Verdict


class Urgency(StrEnum):
    """How soon somebody goes there."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    CAN_WAIT = "can_wait"


class Way(StrEnum):
    """How contact was sought."""

    VISIT = "visit"
    STREET = "street"
    PHONE = "phone"
    LETTER = "letter"
    THROUGH_OTHERS = "through_others"


class Met(StrEnum):
    """What came of one attempt."""

    NOBODY = "nobody"
    REFUSED = "refused"
    SHORT = "short"
    TALK = "talk"


@dataclass(frozen=True)
class Signal:
    """What somebody is worried about, in words, and what kind of reporter that is.

    Who it is exactly is not asked: a reporter is protected by not being known. Who
    wants to hear back can be reached (`reach_at`), which goes once they were told.
    """

    kind: str
    reporter: str
    urgency: Urgency
    words: str
    on: date
    wants_answer: bool = False
    reach_at: str = ""


@dataclass(frozen=True)
class Attempt:
    """One time that contact was sought."""

    way: Way
    met: Met
    on: date
    words: str = ""
    next_on: date | None = None


def may_be_reported(signal: Signal, agreed: OutreachRule, *, today: date) -> Verdict:
    """A worry of a kind that the agreement knows, in words, not from the future."""
    return Verdict(against=tuple(_against(signal, agreed, today)))


def _against(signal: Signal, agreed: OutreachRule, today: date) -> Iterator[Reason]:
    if signal.kind not in {one.id for one in agreed.signals}:
        yield Reason("Choose what the worry is about.")
    if signal.reporter not in {one.id for one in agreed.reporters}:
        yield Reason("Choose what kind of reporter it is.")
    if not signal.words.strip():
        yield Reason("Say in words what the worry is.")
    if signal.wants_answer and not signal.reach_at.strip():
        yield Reason(
            "Say how the reporter can be reached, or that no answer is wanted."
        )
    if signal.on > today:
        yield Reason("That day has not come yet.")


def may_be_tried(attempt: Attempt, *, today: date) -> Verdict:
    """On a day that has come, and again on one after it."""
    against = []
    if attempt.on > today:
        against.append(Reason("That day has not come yet."))
    if attempt.next_on is not None and attempt.next_on <= attempt.on:
        against.append(Reason("The next attempt is on a day after this one."))
    return Verdict(against=tuple(against))


def may_be_closed(
    outcome: str,
    agreed: OutreachRule,
    *,
    words: str,
    referred_to: str,
    waits: bool = False,
) -> Verdict:
    """With an outcome of the agreement and why; care with where it was led to. Not
    while something `waits` that the law or a promise asks."""
    against = []
    if waits:
        against.append(Reason("Something has to be done first. It stands at the top."))
    if outcome not in {one.id for one in agreed.outcomes}:
        against.append(Reason("Choose what came of it."))
    if not words.strip():
        against.append(Reason("Say why the file is closed."))
    if outcome == LED_TO_CARE and not referred_to.strip():
        against.append(Reason("Say to which care or support it led."))
    return Verdict(against=tuple(against))


LED_TO_CARE = "care"
