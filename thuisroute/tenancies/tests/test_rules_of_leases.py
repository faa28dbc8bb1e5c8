"""Rules of drawing up, signing and ending leases: facts and what is against it."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.tenancies.rules.ending import EndingFacts, may_be_ended
from thuisroute.tenancies.rules.forms import first_forms, planned_until
from thuisroute.tenancies.rules.framework import FrameworkFacts
from thuisroute.tenancies.rules.framework import may_be_signed as may_have_framework
from thuisroute.tenancies.rules.preparing import PreparationFacts, may_be_prepared
from thuisroute.tenancies.rules.signing import (
    BeforeStart,
    SigningFacts,
    may_be_signed,
    may_be_started,
)
from thuisroute.tenancies.tests.facts import EARN_IN, LAW, TODAY, Changes, one_word

PREPARED = PreparationFacts(
    allocated=True,
    allocated_on=date(2026, 10, 1),
    intake_held_on=date(2026, 9, 20),
    intake_positive=True,
    intake_article="2b",
    form_allowed=True,
    form_article="1a",
    framework_needed=True,
    framework_held=True,
    contracted=True,
    framework_article="2a",
    coming_lease=False,
    running_lease=False,
    starts_on=date(2026, 11, 1),
    planned_until=date(2027, 11, 1),
    home_until=None,
    rent=64_050,
)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"intake_held_on": None}, "before the intake"),
        ({"intake_positive": False}, "before the intake"),
        ({"allocated": False}, "not been allocated"),
        ({"form_allowed": False}, "in this form"),
        ({"contracted": False}, "contracted it"),
        ({"framework_held": False}, "no framework agreement"),
        ({"starts_on": date(2026, 9, 30)}, "before the home was allocated"),
        ({"planned_until": date(2026, 11, 1)}, "ends before it starts"),
        ({"home_until": date(2026, 11, 1)}, "available until"),
        ({"rent": 0}, "rent"),
        ({"running_lease": True}, "running lease"),
        ({"coming_lease": True}, "drawn up already"),
    ],
)
def test_a_lease_is_not_drawn_up_when(changes: Changes, word: str) -> None:
    assert one_word(may_be_prepared(replace(PREPARED, **changes)), word)


def test_a_lease_is_drawn_up_after_intake_and_allocation() -> None:
    assert may_be_prepared(PREPARED).allowed


def test_without_intermediary_letting_no_framework_is_asked() -> None:
    facts = replace(
        PREPARED, framework_needed=False, framework_held=False, contracted=False
    )
    assert may_be_prepared(facts).allowed


def test_the_forms_of_a_product_come_from_the_pack() -> None:
    assert first_forms(LAW, "earn_in_home") == (EARN_IN,)
    assert first_forms(LAW, "room_training") == LAW.lease_forms
    assert planned_until(EARN_IN, date(2024, 2, 29)) == date(2025, 2, 28)
    assert planned_until(LAW.lease_form("regular"), TODAY) is None


SIGNED = SigningFacts(
    signed_on=date(2026, 10, 20),
    starts_on=date(2026, 11, 1),
    allocated_on=date(2026, 10, 1),
    decided_on=None,
    effective_on=None,
    decision_article="2c",
    framework_needed=True,
    framework_held=True,
    framework_article="2a",
    resident_was_told=False,
    loses_registration=False,
    registration_article="2e",
)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"signed_on": date(2026, 11, 3), "starts_on": date(2026, 12, 1)}, "future"),
        ({"signed_on": date(2026, 11, 2)}, "before it starts"),
        ({"signed_on": date(2026, 9, 1)}, "before the home was allocated"),
        ({"decided_on": date(2026, 10, 25)}, "before it was decided"),
        ({"effective_on": date(2026, 12, 1)}, "not before"),
        ({"framework_held": False}, "no framework agreement"),
        ({"loses_registration": True}, "Tell the resident first"),
    ],
)
def test_a_lease_is_not_signed_when(changes: Changes, word: str) -> None:
    assert one_word(may_be_signed(replace(SIGNED, **changes), today=TODAY), word)


def test_a_lease_is_signed_when_the_resident_knows_what_is_lost() -> None:
    facts = replace(SIGNED, loses_registration=True, resident_was_told=True)
    assert may_be_signed(facts, today=TODAY).allowed


@pytest.mark.parametrize(
    ("before", "starts_on", "words"),
    [
        pytest.param(BeforeStart(), TODAY, [], id="everything in order"),
        pytest.param(
            BeforeStart(), date(2026, 11, 3), [("has not come yet", "")], id="too early"
        ),
        pytest.param(
            BeforeStart(in_order=False, unmet=(("Indicatie", "1c"),), article="1c"),
            TODAY,
            [("before the lease starts: %(what)s", "1c")],
            id="named for who reads the checklist",
        ),
        pytest.param(
            BeforeStart(in_order=False, article="1c"),
            TODAY,
            [("The care provider knows what", "1c")],
            id="not named for who does not",
        ),
        pytest.param(
            BeforeStart(in_order=False, article="1c"),
            date(2026, 11, 3),
            [("The care provider knows what", "1c"), ("has not come yet", "")],
            id="both at once",
        ),
    ],
)
def test_a_lease_starts_on_its_day_with_everything_in_order(
    before: BeforeStart, starts_on: date, words: list[tuple[str, str]]
) -> None:
    verdict = may_be_started(before, starts_on=starts_on, today=TODAY)
    assert len(verdict.against) == len(words)
    for reason, (word, article) in zip(verdict.against, words, strict=True):
        assert word in reason.text
        assert reason.article == article


ENDED = EndingFacts(date(2026, 1, 1), TODAY, date(2026, 6, 1), "Verhuisd")


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"reason": " "}, "Say why"),
        ({"ended_on": date(2026, 11, 3)}, "not come yet"),
        ({"ended_on": date(2025, 12, 31)}, "cannot end before"),
        ({"ended_on": date(2026, 5, 1)}, "Something was recorded"),
        ({"coming": True}, "Cancel that one first"),
    ],
)
def test_a_lease_is_not_ended_when(changes: Changes, word: str) -> None:
    assert one_word(may_be_ended(replace(ENDED, **changes), today=TODAY), word)


FRAMEWORK = FrameworkFacts(
    known_in_region=True,
    own_party=True,
    contracted=True,
    signed_on=TODAY,
    until=None,
    holds_already=False,
    article="2a",
)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"known_in_region": False}, "asks for no framework"),
        ({"own_party": False}, "own organisation"),
        ({"contracted": False}, "contracted it"),
        ({"holds_already": True}, "already"),
        ({"signed_on": date(2026, 11, 3)}, "future"),
        ({"until": date(2026, 11, 1)}, "before the day of signing"),
    ],
)
def test_a_framework_agreement_is_refused_when(changes: Changes, word: str) -> None:
    assert one_word(
        may_have_framework(replace(FRAMEWORK, **changes), today=TODAY), word
    )
