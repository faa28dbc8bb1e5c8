"""Rules of what comes after the key: neighbours, talks, the decision, the route."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.agreements.rules.events import Decision
from thuisroute.tenancies.rules.converting import (
    ConversionFacts,
    CriterionAnswer,
    decide_conversion,
    outcomes,
)
from thuisroute.tenancies.rules.following import FollowingFacts, may_follow
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.neighbours import NeighbourFacts, may_be_recorded
from thuisroute.tenancies.rules.next_steps import (
    NextStep,
    Right,
    StepFacts,
    next_steps,
)
from thuisroute.tenancies.rules.reviewing import (
    Contribution,
    ReviewKind,
    may_be_written,
    round_of,
)
from thuisroute.tenancies.rules.score_chart import lines
from thuisroute.tenancies.rules.tenancy_route import RouteFacts, Stop, stops
from thuisroute.tenancies.tests.facts import (
    EARN_IN,
    HOUSING,
    LAW,
    TODAY,
    Changes,
    one_word,
)

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


STEPS = StepFacts(
    state=LeaseState.RUNNING,
    rights=frozenset(Right),
    lets=True,
    starts_on=TODAY,
    neighbours_recorded=True,
    decidable=True,
    ends=False,
    converts=False,
    coming=False,
    registration_lost=False,
)


NEW = {"neighbours_recorded": False}


@pytest.mark.parametrize(
    ("changes", "first", "last"),
    [
        ({"state": LeaseState.PREPARED}, NextStep.SIGN, NextStep.CANCEL),
        ({"state": LeaseState.PREPARED, "lets": False, **NEW},
         NextStep.NEIGHBOURS, NextStep.CANCEL),
        ({"state": LeaseState.SIGNED, **NEW}, NextStep.START, NextStep.CANCEL),
        ({}, NextStep.REVIEW, NextStep.END),
        ({"coming": True, **NEW}, NextStep.NEIGHBOURS, NextStep.EVALUATE),
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
    (line,) = lines(scored)
    assert line.points == ((20, 140), (580, 20))
