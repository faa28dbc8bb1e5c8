"""May this decision on support be recorded, and which municipality takes it (H1)?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.reviewing import DOMAINS

MOST_HOURS = {"week": 168, "month": 744}


class Per(StrEnum):
    """The period that the hours are counted by."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Granted:
    """What the letter says. `until` is its last day; None: no end."""

    kind: str
    letter_on: date
    letter_reference: str
    starts_on: date
    until: date | None
    hours: int
    per: str
    domains: tuple[str, ...]
    product: str = ""


def may_be_recorded(
    granted: Granted, *, domains: frozenset[str], today: date, article: str
) -> Verdict:
    """`domains`: life domains that are shared with whoever records it."""
    return Verdict(
        against=(*_dates(granted, today), *_content(granted, domains, article))
    )


def _dates(granted: Granted, today: date) -> Iterator[Reason]:
    if granted.letter_on > today:
        yield Reason("That letter is not there yet. Record it afterwards.")
    if granted.until is not None and granted.until < granted.starts_on:
        yield Reason("The last day comes before the first.")


def _content(
    granted: Granted, domains: frozenset[str], article: str
) -> Iterator[Reason]:
    if not granted.letter_reference.strip():
        yield Reason("Write down the reference of the letter.", article)
    if not 0 < granted.hours <= MOST_HOURS.get(granted.per, 0):
        yield Reason("So many hours do not fit in that period.", article)
    if not granted.domains:
        yield Reason("Say in which life domains support is needed.", article)
    if not set(granted.domains) <= (domains & frozenset(DOMAINS)):
        yield Reason("Not every one of those life domains is shared with you.")


def who_decides(law: Agreement, kind: str, *, own: str) -> tuple[str, str]:
    """The code of the municipality that decides on this kind, and the article of the
    mandate where it is not the resident's own."""
    mandate = law.guidance.mandate if law.guidance else None
    if mandate and kind in mandate.indications:
        return mandate.municipality, mandate.article
    return own, ""
