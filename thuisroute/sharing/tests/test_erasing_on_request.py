"""What can go on request: a table of terms, grounds and answers."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.sharing.rules.erasing_on_request import (
    Part,
    Stays,
    against_erasing,
    parts,
)
from thuisroute.sharing.rules.retention import Day
from thuisroute.sharing.rules.rights import RequestState
from thuisroute.sharing.tests.test_grants_rule import PACK

TODAY = date(2026, 6, 1)
CLOSED, LATER = date(2026, 1, 1), date(2031, 1, 1)
TERMS = load(PACK).retention


@pytest.mark.parametrize(
    ("ground", "since", "due", "stays"),
    [
        (Ground.CONSENT, CLOSED, LATER, None),
        (Ground.CONTRACT, CLOSED, LATER, None),
        (Ground.VITAL_INTEREST, CLOSED, LATER, None),
        (Ground.STATUTORY_TASK, CLOSED, LATER, Stays.BY_LAW),
        (Ground.CONSENT, None, None, Stays.IN_USE),
        (Ground.STATUTORY_TASK, None, None, Stays.IN_USE),
    ],
)
def test_what_may_go_follows_from_ground_and_use(
    ground: Ground, since: date | None, due: date | None, stays: Stays | None
) -> None:
    terms = [replace(TERMS[0], ground=ground)]
    day = Day(TERMS[0].id, TERMS[0].id, since, due)
    (part,) = parts([day], terms, TODAY)
    assert (part.stays, part.until, part.may_go) == (stays, due, stays is None)


def test_what_is_due_already_goes_by_night_and_not_on_request() -> None:
    day = Day(TERMS[0].id, TERMS[0].id, CLOSED, TODAY)
    assert parts([day], TERMS, TODAY) == ()


FREE = Part("housing_request", "housing_request", CLOSED, None, LATER)
TENANCY = Part("tenancy", "tenancy", CLOSED, None, LATER)
LAW = Part("wmo_file", "wmo_file", CLOSED, Stays.BY_LAW, LATER)
ALL, PART, NO = RequestState.GRANTED, RequestState.GRANTED_IN_PART, RequestState.REFUSED


@pytest.mark.parametrize(
    ("outcome", "chosen", "found", "against"),
    [
        (ALL, ["housing_request"], [FREE], 0),
        (ALL, ["housing_request"], [FREE, LAW], 1),
        (ALL, ["housing_request"], [FREE, TENANCY], 1),
        (PART, ["housing_request"], [FREE, LAW], 0),
        (PART, ["housing_request"], [FREE, TENANCY], 0),
        (PART, [], [FREE, LAW], 1),
        (ALL, [], [LAW], 1),
        (PART, ["wmo_file"], [FREE, LAW], 1),
        (PART, ["made_up"], [FREE], 1),
        (NO, [], [FREE, LAW], 0),
        (NO, ["wmo_file"], [LAW], 0),
    ],
)
def test_an_answer_says_what_is_true(
    outcome: RequestState, chosen: list[str], found: list[Part], against: int
) -> None:
    assert len(list(against_erasing(outcome, chosen, found))) == against
