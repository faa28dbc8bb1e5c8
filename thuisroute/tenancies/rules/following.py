"""May a lease of the resident's own be drawn up after a conditional one (P2c)?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


@dataclass(frozen=True)
class FollowingFacts:
    """The lease that runs and what was last decided on it; rent in cents."""

    running: bool
    converts: bool
    effective_on: date | None
    coming: bool
    starts_on: date
    rent: int
    article: str


def may_follow(facts: FollowingFacts) -> Verdict:
    """Only after a decision for it, and from the day that was decided."""
    return Verdict(against=tuple(_against(facts)))


def _against(facts: FollowingFacts) -> Iterator[Reason]:
    if not facts.running:
        yield Reason("This lease is not running, so none can follow it.")
    if not facts.converts:
        yield Reason("It was not decided that an own lease follows.", facts.article)
    elif facts.effective_on is not None and facts.starts_on < facts.effective_on:
        yield Reason(
            "It was decided that the own lease starts on %(on)s, not before.",
            facts.article,
            (("on", day(facts.effective_on)),),
        )
    if facts.coming:
        yield Reason("The own lease has been drawn up already.")
    if facts.rent <= 0:
        yield Reason("Fill in the rent for a month.")
