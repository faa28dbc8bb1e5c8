"""May somebody stay elsewhere for a while, longer, and how does it end (P5c, A4)?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.relapse import TimeOutRule
from thuisroute.kernel.verdicts import Reason, Verdict

PAST = Reason("Choose a day of return that is still to come.")
SAY_WHY = Reason("Write down why.")


class StayKind(StrEnum):
    """What a stay is for; a shelter is a place and no kind of stay by itself."""

    TIME_OUT = "time_out"
    RESPITE = "respite"


@dataclass(frozen=True)
class StayAsked:
    """From which day until which, and why; the bed is free again on `return_on`."""

    kind: StayKind
    begins_on: date
    return_on: date
    why: str


@dataclass(frozen=True)
class StayEnd:
    """Home again, or not: then `fell_back_to` is a product of the agreement, or empty
    where none is named."""

    on: date
    home: bool
    words: str = ""
    fell_back_to: str = ""


def time_out_of(law: Agreement) -> TimeOutRule | None:
    """What the region agreed on it, if anything."""
    return law.relapse.time_out if law.relapse else None


def may_be_asked(
    asked: StayAsked, rule: TimeOutRule | None, *, today: date, running: bool
) -> Verdict:
    """`running`: a stay of this resident was asked or goes on."""
    if rule is None:
        return Verdict((Reason("Your region has no agreement on time-out places."),))
    return Verdict(against=tuple(_against(asked, rule, today, running=running)))


def _against(
    asked: StayAsked, rule: TimeOutRule, today: date, *, running: bool
) -> Iterator[Reason]:
    if running:
        yield Reason("A stay was asked for this resident already.", rule.article)
    if not asked.why.strip():
        yield SAY_WHY
    if asked.begins_on < today:
        yield Reason("A stay begins today or later.")
    yield from _days(asked.begins_on, asked.return_on, rule)


def may_be_granted(
    begins_on: date, return_on: date, rule: TimeOutRule | None, *, today: date
) -> Verdict:
    """On the days that the municipality says, which may differ from what was asked."""
    if rule is None:
        return Verdict((Reason("Your region has no agreement on time-out places."),))
    late = (PAST,) if return_on <= today else ()
    return Verdict(against=(*late, *_days(begins_on, return_on, rule)))


def may_go_on(
    begins_on: date,
    old: date,
    new: date,
    rule: TimeOutRule | None,
    *,
    today: date,
    why: str,
) -> Verdict:
    """Until another day; the longest stay counts from its first day."""
    against = [SAY_WHY] if not why.strip() else []
    if new <= today:
        against.append(PAST)
    if new <= old:
        against.append(Reason("Choose a later day than the one that was agreed."))
    if rule is not None:
        against.extend(_days(begins_on, new, rule))
    return Verdict(against=tuple(against))


def may_end(
    end: StayEnd, begins_on: date, rule: TimeOutRule | None, *, today: date
) -> Verdict:
    """Something heavier is what the agreement opens (6.1)."""
    against = []
    if not begins_on <= end.on <= today:
        against.append(Reason("Choose a day of the stay, today at the latest."))
    if not end.home:
        article = rule.article if rule else ""
        if not end.words.strip():
            against.append(Reason("Write down why going home does not work.", article))
        if end.fell_back_to not in ("", *(rule.falls_back_to if rule else ())):
            against.append(Reason("The agreement does not open that place.", article))
    return Verdict(against=tuple(against))


def _days(begins_on: date, return_on: date, rule: TimeOutRule) -> Iterator[Reason]:
    if return_on <= begins_on:
        yield Reason("The day of return comes after the first day.")
    elif rule.longest is not None and return_on > rule.longest.after(begins_on):
        yield Reason("The agreement does not let a stay take so long.", rule.article)
