"""May this be planned, told, done or handed out in the neighbourhood (C21, WP6.3)?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.landing import TOLD_TO_NEIGHBOURS, LandingKind
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day

OVER = Reason("This lease has ended; there is nothing to plan any more.")


class Said(StrEnum):
    """What the resident says of a step: it may go on, it may not, or how it went."""

    YES = "yes"
    NO = "no"
    WORDS = "words"


@dataclass(frozen=True)
class LandingTerms:
    """`what` is done or told, `whom` with or to; `who` does it."""

    item: str
    whom: str
    what: str
    who: str
    planned_on: date


@dataclass(frozen=True)
class CardTerms:
    """Whom neighbours call, by day and by night; `email` may be empty."""

    day_who: str
    day_phone: str
    night_who: str
    night_phone: str
    email: str = ""


@dataclass(frozen=True)
class DoneFacts:
    """`said` is the resident's newest yes or no."""

    kind: LandingKind
    done_on: date
    allocated_on: date
    already: bool
    said: Said | None
    card_there: bool


def signs_of_care(texts: Iterable[str], signs: Iterable[str]) -> tuple[str, ...]:
    """The words in these texts that show that there is care, as whole words."""
    text = " ".join(texts).casefold()
    found = (one for one in signs if one.strip() and _stands_in(one.casefold(), text))
    return tuple(dict.fromkeys(found))


def may_be_planned(
    terms: LandingTerms, kind: LandingKind, *, goes_on: bool, signs: Iterable[str]
) -> Verdict:
    """What neighbours hear or see tells nothing of care."""
    told = kind in TOLD_TO_NEIGHBOURS
    found = signs_of_care((terms.whom, terms.what, terms.who), signs) if told else ()
    return Verdict(against=(*([] if goes_on else [OVER]), *_shown(found)))


def may_be_done(facts: DoneFacts, *, today: date, article: str) -> Verdict:
    """After the allocation and not before its day; never without the resident's yes."""
    return Verdict(against=(*_days(facts, today), *_permitted(facts, article)))


def may_be_said(said: Said, words: str, *, done: bool) -> Verdict:
    """A yes or no comes before it is done, words on how it went afterwards."""
    if done and said != Said.WORDS:
        return _no(Reason("This was done already. Write down how it went."))
    if not done and said == Said.WORDS:
        return _no(Reason("This was not done yet. Say whether it may be done."))
    if said == Said.WORDS and not words.strip():
        return _no(Reason("Write down how it went."))
    return Verdict()


def may_be_made(
    terms: CardTerms, *, agreed: bool, goes_on: bool, signs: Iterable[str]
) -> Verdict:
    """Nothing of the resident or of care on a card for neighbours."""
    found = signs_of_care((terms.day_who, terms.night_who, terms.email), signs)
    asked = (
        ()
        if agreed
        else (
            Reason("Show the card to the resident first: nothing goes out without it."),
        )
    )
    return Verdict(against=(*([] if goes_on else [OVER]), *_shown(found), *asked))


def _stands_in(sign: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(sign)}(?!\w)", text) is not None


def _shown(found: tuple[str, ...]) -> Iterator[Reason]:
    if found:
        yield Reason(
            "Neighbours would read from this that there is care or who it is: "
            "%(words)s. Write it without.",
            values=(("words", ", ".join(found)),),
        )


def _days(facts: DoneFacts, today: date) -> Iterator[Reason]:
    if facts.already:
        yield Reason("This was done already.")
    if facts.done_on > today:
        yield Reason("That day has not come yet. Write it down afterwards.")
    if facts.done_on < facts.allocated_on:
        yield Reason(
            "The home was allocated on %(on)s; this comes after that.",
            values=(("on", day(facts.allocated_on)),),
        )


def _permitted(facts: DoneFacts, article: str) -> Iterator[Reason]:
    if facts.said == Said.NO:
        yield Reason("The resident does not want this.", article)
    elif facts.said is None and facts.kind in TOLD_TO_NEIGHBOURS:
        yield Reason(
            "The resident decides what neighbours are told. Ask first, and write down "
            "the answer.",
            article,
        )
    if facts.kind == LandingKind.CONTACT_CARD and not facts.card_there:
        yield Reason("There is no card yet. Make it first.")


def _no(reason: Reason) -> Verdict:
    return Verdict(against=(reason,))
