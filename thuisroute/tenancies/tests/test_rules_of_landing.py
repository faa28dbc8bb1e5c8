"""What may be planned, told, done and handed out in the neighbourhood."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.agreements.rules.landing import LandingKind
from thuisroute.kernel.verdicts import Verdict
from thuisroute.tenancies.rules.landing import (
    CardTerms,
    DoneFacts,
    LandingTerms,
    Said,
    may_be_done,
    may_be_made,
    may_be_planned,
    may_be_said,
    signs_of_care,
)

TODAY = date(2026, 11, 2)
SIGNS = ("zorg", "begeleider", "Zorggroep Voorbeeld", "beschermd wonen")
TERMS = LandingTerms("meet", "De buren", "Samen koffie", "De bewoner", TODAY)
CARD = CardTerms("De balie", "072 111 22 33", "De nachtlijn", "072 444 55 66")
DONE = DoneFacts(
    kind=LandingKind.INTRODUCTION,
    done_on=TODAY,
    allocated_on=date(2026, 10, 10),
    already=False,
    said=Said.YES,
    card_there=False,
)


def told(verdict: Verdict) -> str:
    return " ".join(one.text for one in verdict.against)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Samen koffie drinken", ()),
        ("De BEGELEIDER komt mee", ("begeleider",)),
        ("Zorgen? Bel ons", ()),
        ("wie zorg krijgt", ("zorg",)),
        ("van zorggroep voorbeeld.", ("Zorggroep Voorbeeld",)),
        ("beschermd  wonen", ()),
        ("uit beschermd wonen; met zorg", ("zorg", "beschermd wonen")),
    ],
)
def test_whole_words_that_show_care_are_found(
    text: str, found: tuple[str, ...]
) -> None:
    assert signs_of_care([text], SIGNS) == found


@pytest.mark.parametrize(
    ("kind", "what", "goes_on", "because"),
    [
        (LandingKind.INTRODUCTION, "Samen koffie", True, ""),
        (LandingKind.INTRODUCTION, "Met de begeleider", True, "there is care"),
        (LandingKind.MESSAGE, "Er is zorg", True, "there is care"),
        # Neighbours do not read what somebody does by day.
        (LandingKind.ACTIVITY, "Met de begeleider", True, ""),
        (LandingKind.EXPERT, "Over zorg", True, ""),
        (LandingKind.ACTIVITY, "Koken", False, "has ended"),
    ],
)
def test_nothing_of_care_is_planned_for_neighbours(
    kind: LandingKind, what: str, *, goes_on: bool, because: str
) -> None:
    verdict = may_be_planned(
        replace(TERMS, what=what), kind, goes_on=goes_on, signs=SIGNS
    )
    assert (because in told(verdict)) if because else verdict.allowed


@pytest.mark.parametrize(
    ("change", "because"),
    [
        ({}, ""),
        ({"said": None}, "The resident decides"),
        ({"said": Said.NO}, "does not want this"),
        ({"already": True}, "done already"),
        ({"done_on": date(2026, 11, 3)}, "has not come yet"),
        ({"done_on": date(2026, 10, 9)}, "was allocated"),
        ({"kind": LandingKind.CONTACT_CARD}, "no card yet"),
        ({"kind": LandingKind.CONTACT_CARD, "card_there": True}, ""),
        ({"kind": LandingKind.ACTIVITY, "said": None}, ""),
        ({"kind": LandingKind.ACTIVITY, "said": Said.NO}, "does not want this"),
    ],
)
def test_nothing_is_done_without_the_residents_yes(
    change: dict[str, object], because: str
) -> None:
    verdict = may_be_done(
        replace(DONE, **change),  # type: ignore[arg-type]  # fields by name
        today=TODAY,
        article="4a",
    )
    assert (because in told(verdict)) if because else verdict.allowed


@pytest.mark.parametrize(
    ("said", "words", "done", "allowed"),
    [
        (Said.YES, "", False, True),
        (Said.NO, "liever niet", False, True),
        (Said.WORDS, "leuk", False, False),
        (Said.YES, "", True, False),
        (Said.WORDS, "leuk", True, True),
        (Said.WORDS, "  ", True, False),
    ],
)
def test_a_yes_comes_before_and_words_after(
    said: Said, words: str, *, done: bool, allowed: bool
) -> None:
    assert may_be_said(said, words, done=done).allowed is allowed


@pytest.mark.parametrize(
    ("change", "agreed", "because"),
    [
        ({}, True, ""),
        ({}, False, "Show the card"),
        ({"day_who": "Zorggroep Voorbeeld"}, True, "there is care"),
        ({"night_who": "begeleider van dienst"}, True, "there is care"),
        ({"email": "zorg@voorbeeld.test"}, True, "there is care"),
    ],
)
def test_a_card_says_nothing_of_care(
    change: dict[str, str], *, agreed: bool, because: str
) -> None:
    verdict = may_be_made(
        replace(CARD, **change), agreed=agreed, goes_on=True, signs=SIGNS
    )
    assert (because in told(verdict)) if because else verdict.allowed
