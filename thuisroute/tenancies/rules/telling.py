"""May it be recorded that the last day was told?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


@dataclass(frozen=True)
class TellingFacts:
    """`lets`: the actor's party is the lessor; `planned_until` first day after."""

    running: bool
    lets: bool
    starts_on: date
    planned_until: date | None
    told_on: date


def may_be_recorded(facts: TellingFacts, *, today: date) -> Verdict:
    """Whether it was in time is told by the check of the lease, and never a block."""
    return Verdict(against=tuple(_against(facts, today)))


def _against(facts: TellingFacts, today: date) -> Iterator[Reason]:
    if not facts.running or facts.planned_until is None:
        yield Reason("This lease is not running, or has no last day to tell.")
    if not facts.lets:
        yield Reason("The last day is told by the one who lets.")
    if facts.told_on > today:
        yield Reason("That day has not come yet. Record it when it is done.")
    if facts.told_on < facts.starts_on:
        yield Reason(
            "The lease starts on %(on)s; the last day is told after that.",
            values=(("on", day(facts.starts_on)),),
        )
