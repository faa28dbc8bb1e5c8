"""May these good-neighbour agreements be recorded (P4a, P4b)?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


@dataclass(frozen=True)
class NeighbourFacts:
    """`earlier_on`: the day of the version that this one takes the place of."""

    recorded_on: date
    allocated_on: date
    earlier_on: date | None
    introduction: str
    living_behaviour: str
    lease_goes_on: bool


def may_be_recorded(facts: NeighbourFacts, *, today: date, article: str) -> Verdict:
    """After the allocation, not before the version it replaces, with both parts."""
    return Verdict(against=(*_dates(facts, today), *_content(facts, article)))


def _dates(facts: NeighbourFacts, today: date) -> Iterator[Reason]:
    if not facts.lease_goes_on:
        yield Reason("This lease has ended; there is nothing to agree on any more.")
    if facts.recorded_on > today:
        yield Reason("That day has not come yet. Record what was agreed afterwards.")
    if facts.recorded_on < facts.allocated_on:
        yield Reason(
            "The home was allocated on %(on)s; agreements come after that.",
            values=(("on", day(facts.allocated_on)),),
        )
    if facts.earlier_on is not None and facts.recorded_on < facts.earlier_on:
        yield Reason(
            "There are agreements of %(on)s already; new ones come after those.",
            values=(("on", day(facts.earlier_on)),),
        )


def _content(facts: NeighbourFacts, article: str) -> Iterator[Reason]:
    if not facts.introduction.strip():
        yield Reason("Write down how the resident meets the neighbours.", article)
    if not facts.living_behaviour.strip():
        yield Reason("Write down what was agreed about living behaviour.", article)
