"""May this lease be ended on this day?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


class HomeAfterwards(StrEnum):
    """What becomes of the home."""

    IN_SHOP = "in_shop"
    OUTSIDE_SHOP = "outside_shop"


@dataclass(frozen=True)
class EndingFacts:
    """`last_event_on`: the latest thing that was written down about this lease;
    `coming`: a lease that was to follow has been drawn up."""

    starts_on: date
    ended_on: date
    last_event_on: date
    reason: str
    coming: bool = False


def may_be_ended(facts: EndingFacts, *, today: date) -> Verdict:
    """On a day that has come, not before what happened in it, with a reason."""
    return Verdict(against=tuple(_against(facts, today)))


def _against(facts: EndingFacts, today: date) -> Iterator[Reason]:
    if facts.coming:
        yield Reason("The own lease has been drawn up. Cancel that one first.")
    if not facts.reason.strip():
        yield Reason("Say why the lease ends.")
    if facts.ended_on > today:
        yield Reason("That day has not come yet. Record the end when it is there.")
    if facts.ended_on < facts.starts_on:
        yield Reason(
            "The lease started on %(on)s; it cannot end before that.",
            values=(("on", day(facts.starts_on)),),
        )
    elif facts.ended_on < facts.last_event_on:
        yield Reason(
            "Something was recorded about this lease on %(on)s; it ends on that day "
            "or later.",
            values=(("on", day(facts.last_event_on)),),
        )
