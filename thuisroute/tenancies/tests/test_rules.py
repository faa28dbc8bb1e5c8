"""Rules of tenancies as tables: the facts, and what stands against it."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

import pytest

from tests.cast import PACK
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel.verdicts import Verdict
from thuisroute.tenancies.rules.converting import (
    ConversionFacts,
    CriterionAnswer,
    decide_conversion,
    outcomes,
)
from thuisroute.tenancies.rules.ending import EndingFacts, may_be_ended
from thuisroute.tenancies.rules.following import FollowingFacts, may_follow
from thuisroute.tenancies.rules.forms import first_forms, planned_until
from thuisroute.tenancies.rules.framework import FrameworkFacts
from thuisroute.tenancies.rules.framework import may_be_signed as may_have_framework
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.neighbours import NeighbourFacts, may_be_recorded
from thuisroute.tenancies.rules.next_steps import (
    NextStep,
    Right,
    StepFacts,
    next_steps,
)
from thuisroute.tenancies.rules.preparing import PreparationFacts, may_be_prepared
from thuisroute.tenancies.rules.reviewing import (
    Contribution,
    ReviewKind,
    may_be_written,
    round_of,
)
from thuisroute.tenancies.rules.score_chart import lines
from thuisroute.tenancies.rules.signing import (
    SigningFacts,
    may_be_signed,
    may_be_started,
)
from thuisroute.tenancies.rules.tenancy_route import RouteFacts, Stop, stops

Changes: TypeAlias = dict[str, Any]

LAW = load(PACK)
EARN_IN = LAW.lease_form("earn_in")
TODAY = date(2026, 11, 2)
HOUSING = "housing_and_living_behaviour"


def against(verdict: Verdict) -> list[str]:
    return [reason.text for reason in verdict.against]


def one_word(verdict: Verdict, word: str) -> bool:
    return len(verdict.against) == 1 and word in verdict.against[0].text


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


def test_a_lease_starts_on_its_day_with_everything_in_order() -> None:
    assert may_be_started(starts_on=TODAY, today=TODAY).allowed
    early = may_be_started(starts_on=date(2026, 11, 3), today=TODAY)
    assert one_word(early, "has not come yet")
    open_still = may_be_started(
        starts_on=TODAY, today=TODAY, unmet=(("Indicatie", "1c"),)
    )
    assert open_still.against[0].article == "1c"


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


NEIGHBOURS = NeighbourFacts(
    recorded_on=TODAY,
    allocated_on=date(2026, 10, 10),
    earlier_on=date(2026, 10, 20),
    introduction="Koffie",
    living_behaviour="Stil",
    lease_goes_on=True,
)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"recorded_on": date(2026, 11, 3)}, "not come yet"),
        ({"recorded_on": date(2026, 10, 15)}, "agreements of"),
        ({"recorded_on": date(2026, 10, 1), "earlier_on": None}, "was allocated"),
        ({"introduction": " "}, "meets the neighbours"),
        ({"living_behaviour": ""}, "living behaviour"),
        ({"lease_goes_on": False}, "has ended"),
    ],
)
def test_neighbour_agreements_are_refused_when(changes: Changes, word: str) -> None:
    facts = replace(NEIGHBOURS, **changes)
    assert one_word(may_be_recorded(facts, today=TODAY, article="4a"), word)


def test_who_takes_part_in_a_talk_comes_from_the_pack() -> None:
    half_year = round_of(LAW, ReviewKind.TENANCY_REVIEW)
    yearly = round_of(LAW, ReviewKind.PLAN_EVALUATION)
    assert half_year is not None
    assert yearly is not None
    assert (half_year.article, yearly.article) == ("4d", "4c")
    assert half_year.kinds == {"care_provider", "housing_association", "resident"}
    assert yearly.kinds == {"care_provider", "housing_association", "municipality"}


@pytest.mark.parametrize(
    ("domain", "voice", "kind", "allowed"),
    [
        (HOUSING, "housing_association", "housing_association", True),
        ("justice", "housing_association", "housing_association", False),
        (HOUSING, "care_provider", "housing_association", False),
        (HOUSING, "resident", "housing_association", False),
        (HOUSING, "resident", "care_provider", True),
        ("identity", "care_provider", "care_provider", False),
    ],
)
def test_everybody_writes_in_their_own_voice(
    domain: str, voice: str, kind: str, *, allowed: bool
) -> None:
    shared = {HOUSING, "identity"}
    verdict = may_be_written(
        Contribution(domain, voice, "Tekst"),
        party_kind=kind,
        domains=frozenset(shared),
        passes_on=kind == "care_provider",
        article="4c",
    )
    assert verdict.allowed is allowed


RULE = LAW.conversion
assert RULE is not None
ANSWERS = {one.id: CriterionAnswer(met=True, reason="Goed") for one in RULE.criteria}
DECIDED = ConversionFacts(
    form="earn_in",
    running=True,
    starts_on=date(2026, 1, 1),
    planned_until=date(2027, 1, 1),
    last_decided_on=None,
    own_lease_coming=False,
    decided_on=date(2026, 10, 20),
    outcome=Decision.CONVERT,
    effective_on=date(2027, 1, 1),
    until=None,
    missing=(),
    answers=ANSWERS,
    reason="Het gaat goed",
)
EXTENDED = {"outcome": Decision.EXTEND, "effective_on": None}


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"form": "regular"}, "nothing to decide on a lease in this form"),
        ({"running": False}, "not running"),
        ({"own_lease_coming": True}, "drawn up already"),
        ({"decided_on": date(2026, 11, 3)}, "not come yet"),
        ({"decided_on": date(2025, 12, 1)}, "comes after that"),
        ({"last_decided_on": date(2026, 10, 25)}, "already"),
        ({"missing": ("Gemeente",)}, "not taken without"),
        ({"answers": {}}, "Every criterion"),
        ({"reason": ""}, "why this was decided"),
        ({"effective_on": None}, "Choose the day"),
        ({"effective_on": date(2026, 12, 31)}, "at the earliest"),
        ({"outcome": Decision.END}, "does not know this outcome"),
        ({**EXTENDED}, "until when"),
        ({**EXTENDED, "until": date(2027, 1, 1)}, "already runs until"),
    ],
)
def test_a_decision_is_refused_when(changes: Changes, word: str) -> None:
    facts = replace(DECIDED, **changes)
    assert RULE is not None
    verdict = decide_conversion(facts, RULE, EARN_IN, today=TODAY)
    assert one_word(verdict, word)


def test_a_decision_may_come_after_month_ten() -> None:
    facts = replace(DECIDED, starts_on=date(2025, 6, 1), decided_on=TODAY)
    assert RULE is not None
    assert decide_conversion(facts, RULE, EARN_IN, today=TODAY).allowed


def test_what_can_be_decided_comes_from_the_pack() -> None:
    assert outcomes(LAW, EARN_IN) == (Decision.CONVERT, Decision.EXTEND)
    assert outcomes(LAW, LAW.lease_form("regular")) == ()


FOLLOWS = FollowingFacts(
    running=True,
    converts=True,
    effective_on=date(2027, 1, 1),
    coming=False,
    starts_on=date(2027, 1, 1),
    rent=64_050,
    article="2c",
)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"running": False}, "not running"),
        ({"converts": False}, "not decided"),
        ({"starts_on": date(2026, 12, 31)}, "not before"),
        ({"coming": True}, "already"),
        ({"rent": 0}, "rent"),
    ],
)
def test_no_own_lease_follows_when(changes: Changes, word: str) -> None:
    assert one_word(may_follow(replace(FOLLOWS, **changes)), word)


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


STEPS = StepFacts(
    state=LeaseState.RUNNING,
    rights=frozenset(Right),
    lets=True,
    starts_on=TODAY,
    neighbours_recorded=True,
    decidable=True,
    converts=False,
    coming=False,
    registration_lost=False,
)


@pytest.mark.parametrize(
    ("changes", "first", "last"),
    [
        ({"state": LeaseState.PREPARED}, NextStep.SIGN, NextStep.CANCEL),
        ({"state": LeaseState.PREPARED, "lets": False}, NextStep.NEIGHBOURS,
         NextStep.CANCEL),
        ({"state": LeaseState.SIGNED}, NextStep.START, NextStep.CANCEL),
        ({}, NextStep.NEIGHBOURS, NextStep.END),
        ({"coming": True}, NextStep.NEIGHBOURS, NextStep.EVALUATE),
        ({"state": LeaseState.ENDED, "registration_lost": True},
         NextStep.REGISTER_AGAIN, NextStep.REGISTER_AGAIN),
    ],
)  # fmt: skip
def test_next_steps_follow_the_state(
    changes: Changes, first: NextStep, last: NextStep
) -> None:
    steps = next_steps(replace(STEPS, **changes), today=TODAY)
    assert (steps[0], steps[-1]) == (first, last)


def test_who_may_nothing_is_offered_nothing() -> None:
    assert next_steps(replace(STEPS, rights=frozenset()), today=TODAY) == ()


def test_the_route_stands_where_something_is_missing() -> None:
    days = dict.fromkeys((Stop.ALLOCATED, Stop.SIGNED, Stop.STARTED), TODAY)
    seen = stops(RouteFacts({**days}, conditional=True, over=False))
    assert [one.state for one in seen] == ["done"] * 3 + ["current"] + ["ahead"] * 3
    over = stops(RouteFacts({**days}, conditional=False, over=True))
    assert "current" not in {one.state for one in over}
    assert Stop.DECIDED not in {one.stop for one in over}


def test_scores_become_one_line_a_voice() -> None:
    scored = [(date(2026, 1, 1), "a", 1), (date(2026, 7, 1), "a", 4)]
    (line,) = lines(
        [
            *scored,
        ]
    )
    assert line.points == ((20, 140), (580, 20))
