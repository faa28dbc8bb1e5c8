"""Offer, answer, weighing, intake and allocation as tables."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.declines import Stage
from thuisroute.agreements.tests.spoilt import PACK
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.matching.rules.answering import (
    AnswerFacts,
    WeighingFacts,
    may_answer,
    may_weigh,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.offering import GIVEN, OfferFacts, may_offer
from thuisroute.matching.rules.reasons import to_choose
from thuisroute.matching.rules.talking import (
    AllocationFacts,
    IntakeFacts,
    may_allocate,
    may_record_intake,
)
from thuisroute.referrals.rules.lifecycle import ReferralState

TODAY = date(2026, 3, 10)
PACT = load(PACK)
OFFER = OfferFacts(
    match=MatchState.PROPOSED,
    home=HomeState.IN_SHOP,
    referral=ReferralState.READY,
    consented=True,
    proposed_on=date(2026, 3, 1),
    on=TODAY,
    answer_by=None,
)
ANSWER = AnswerFacts(
    match=MatchState.OFFERED,
    offered_on=date(2026, 3, 5),
    on=TODAY,
    accepted=False,
    ground="harm",
    words="Te dicht bij vroeger.",
    grounds=("harm",),
)
RECORDER = uuid4()
WEIGHING = WeighingFacts(
    match=MatchState.REFUSAL_WEIGHED,
    recorded_by=RECORDER,
    weigher=uuid4(),
    role="mediator",
    role_asked="mediator",
    answered_on=date(2026, 3, 6),
    on=TODAY,
    words="Klopt.",
)
INTAKE = IntakeFacts(
    match=MatchState.ACCEPTED,
    accepted_on=date(2026, 3, 6),
    held_on=TODAY,
    needed=("resident", "support_worker"),
    present=frozenset({"resident", "support_worker"}),
    positive=True,
    words="",
    cause="intake",
    reasons=to_choose(PACT, "housing_consultant", Stage.INTAKE),
)


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({}, True),
        ({"home": HomeState.HELD}, False),
        ({"home": HomeState.OUTSIDE_SHOP}, False),
        ({"referral": ReferralState.OFFERED}, False),
        ({"referral": ReferralState.PARKED}, False),
        ({"match": MatchState.WITHDRAWN}, False),
        ({"consented": False}, False),
        ({"on": date(2026, 3, 11)}, False),
        ({"on": date(2026, 2, 28)}, False),
        ({"answer_by": date(2026, 3, 9)}, False),
        ({"answer_by": TODAY}, True),
    ],
)
def test_an_offer(change: dict[str, object], allowed: bool) -> None:  # noqa: FBT001 - a column
    facts = replace(OFFER, **change)  # type: ignore[arg-type]  # one field at a time
    assert may_offer(facts, today=TODAY).allowed is allowed


def test_a_home_that_is_gone_explains_the_rest() -> None:
    facts = replace(OFFER, home=HomeState.HELD, match=MatchState.WITHDRAWN)
    assert may_offer(facts, today=TODAY).against == (GIVEN,)


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({}, True),
        ({"accepted": True, "ground": "", "words": ""}, True),
        ({"ground": ""}, False),
        ({"ground": "other"}, False),
        ({"words": " "}, False),
        ({"on": date(2026, 3, 4)}, False),
        ({"on": date(2026, 3, 11)}, False),
        ({"match": MatchState.ACCEPTED}, False),
    ],
)
def test_an_answer(change: dict[str, object], allowed: bool) -> None:  # noqa: FBT001 - a column
    facts = replace(ANSWER, **change)  # type: ignore[arg-type]  # one field at a time
    assert may_answer(facts, today=TODAY).allowed is allowed


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({}, True),
        ({"weigher": RECORDER}, False),
        ({"role": "wmo_consultant"}, False),
        ({"words": ""}, False),
        ({"on": date(2026, 3, 5)}, False),
        ({"match": MatchState.OFFERED}, False),
    ],
)
def test_a_weighing(change: dict[str, object], allowed: bool) -> None:  # noqa: FBT001 - a column
    facts = replace(WEIGHING, **change)  # type: ignore[arg-type]  # one field at a time
    assert may_weigh(facts, today=TODAY).allowed is allowed


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({}, True),
        ({"present": frozenset({"resident"})}, False),
        ({"needed": (), "present": frozenset()}, True),
        ({"positive": False}, False),
        ({"positive": False, "words": "Te weinig licht."}, True),
        ({"positive": False, "words": "Te weinig licht.", "cause": ""}, False),
        ({"positive": False, "words": "Te weinig licht.", "cause": "mistake"}, False),
        ({"held_on": date(2026, 3, 5)}, False),
        ({"match": MatchState.OFFERED}, False),
    ],
)
def test_an_intake(change: dict[str, object], allowed: bool) -> None:  # noqa: FBT001 - a column
    facts = replace(INTAKE, **change)  # type: ignore[arg-type]  # one field at a time
    assert may_record_intake(facts, today=TODAY).allowed is allowed


@pytest.mark.parametrize(
    ("state", "intake_on", "on", "allowed"),
    [
        (MatchState.INTAKE_HELD, date(2026, 3, 8), TODAY, True),
        (MatchState.ACCEPTED, None, TODAY, False),
        (MatchState.INTAKE_HELD, date(2026, 3, 8), date(2026, 3, 7), False),
        (MatchState.INTAKE_HELD, date(2026, 3, 8), date(2026, 3, 11), False),
    ],
)
def test_an_allocation(
    state: MatchState,
    intake_on: date | None,
    on: date,
    allowed: bool,  # noqa: FBT001 - a column
) -> None:
    facts = AllocationFacts(state, intake_on, on)
    assert may_allocate(facts, today=TODAY).allowed is allowed
