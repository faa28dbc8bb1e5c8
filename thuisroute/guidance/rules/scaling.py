"""More or less support: what may be asked, who decides, and what may be decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.guidance import ScalingRule
from thuisroute.agreements.rules.parties import Participant
from thuisroute.guidance.rules import deciding
from thuisroute.guidance.rules.hearing import Heard
from thuisroute.kernel.verdicts import Reason, Verdict

MOST_HOURS = deciding.MOST_HOURS[deciding.Per.MONTH]


class Direction(StrEnum):
    """More support, or less."""

    UP = "up"
    DOWN = "down"


class ScalingState(StrEnum):
    """A request waits until it is decided on, or its asker takes it back."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S = ScalingState

SCALING_MOVES: Mapping[ScalingState, frozenset[ScalingState]] = {
    S.ASKED: frozenset({S.GRANTED, S.REFUSED, S.WITHDRAWN}),
    S.GRANTED: frozenset(),
    S.REFUSED: frozenset(),
    S.WITHDRAWN: frozenset(),
}


@dataclass(frozen=True)
class ScalingAnswer:
    """`hours` a month in all, from `starts_on` up to and including `until`; without
    `until` until something else is decided."""

    granted: bool
    words: str
    hours: int | None = None
    starts_on: date | None = None
    until: date | None = None
    heard: Heard | None = None


def rule_of(law: Agreement) -> ScalingRule | None:
    """What the agreement says on scaling; None where it says nothing."""
    return law.guidance.scaling if law.guidance else None


def article_of(law: Agreement) -> str:
    """The article on scaling; empty where there is none."""
    rule = rule_of(law)
    return rule.article if rule else ""


def may_be_asked(
    law: Agreement,
    direction: Direction,
    hours: int,
    reason: str,
    *,
    now: int | None,
    waiting: bool,
) -> Verdict:
    """`hours` a month more or less than `now`; `waiting`: an earlier request is not
    decided yet."""
    if rule_of(law) is None:
        none = Reason("The agreement says nothing about more or less support.")
        return Verdict((none,))
    if waiting:
        return Verdict((Reason("A request waits already. It is decided first."),))
    return Verdict(tuple(_against(direction, hours, reason, now, article_of(law))))


def _against(
    direction: Direction, hours: int, reason: str, now: int | None, article: str
) -> Iterator[Reason]:
    if not 0 < hours <= MOST_HOURS:
        yield Reason("So many hours do not fit in a month.")
    if direction is Direction.DOWN and now is not None and hours > now:
        yield Reason("There are not so many hours that can go.")
    if not reason.strip():
        yield Reason("Write down why.", article)


def may_be_decided(
    answer: ScalingAnswer, *, by: Participant, decider: Participant
) -> Verdict:
    """By whom the agreement named when it was asked, and by nobody else."""
    if by != decider:
        return Verdict((Reason("The agreement has somebody else decide on this."),))
    if not answer.granted:
        return Verdict(tuple(_reasons(answer)))
    return Verdict((*_reasons(answer), *_grants(answer)))


def _reasons(answer: ScalingAnswer) -> Iterator[Reason]:
    if not answer.words.strip():
        yield Reason("Write down why you decide this.")


def _grants(answer: ScalingAnswer) -> Iterator[Reason]:
    if answer.hours is None or not 0 <= answer.hours <= MOST_HOURS:
        yield Reason("Write down how many hours a month there will be.")
    if answer.starts_on is None:
        yield Reason("Choose from which day this holds.")
    elif answer.until is not None and answer.until < answer.starts_on:
        yield Reason("The last day comes before the first.")


def last_of_first_months(law: Agreement, key_on: date | None) -> date | None:
    """The last day of the months in which there is more support, counted from the first
    day in the home; None where the agreement says nothing or not how long."""
    rule = law.guidance.first_months if law.guidance else None
    if rule is None or rule.lasts is None or key_on is None:
        return None
    return rule.lasts.after(key_on)
