"""Every state can be reached, every end is meant, and only the mover moves."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from thuisroute.concerns.rules import lifecycle as concerns
from thuisroute.guidance.rules import lifecycle as guidance
from thuisroute.guidance.rules import scaling
from thuisroute.guidance.rules import stay_lifecycle as stays
from thuisroute.homes.rules import lifecycle as homes
from thuisroute.matching.rules import lifecycle as matching
from thuisroute.meetings.rules import lifecycle as meetings
from thuisroute.referrals.rules import lifecycle as referrals
from thuisroute.sharing.rules import rights
from thuisroute.tenancies.rules import lifecycle as tenancies

PACKAGE = Path(__file__).parents[2] / "thuisroute"
Moves = Mapping[Any, frozenset[Any]]
CYCLES: list[tuple[Moves, StrEnum, set[str]]] = [
    (concerns.MOVES, concerns.OutreachState.REPORTED, {"closed"}),
    (guidance.MOVES, guidance.GoalState.OPEN, set()),
    (
        scaling.SCALING_MOVES,
        scaling.ScalingState.ASKED,
        {"granted", "refused", "withdrawn"},
    ),
    (concerns.CONCERN_MOVES, concerns.ConcernState.OPEN, set()),
    (meetings.MOVES, meetings.MeetingState.PLANNED, {"held"}),
    (
        stays.STAY_MOVES,
        stays.StayState.ASKED,
        {"back_home", "elsewhere", "refused", "withdrawn"},
    ),
    (homes.MOVES, homes.HomeState.OUTSIDE_SHOP, set()),
    (
        matching.MOVES,
        matching.MatchState.PROPOSED,
        {"refused", "declined", "withdrawn", "left"},
    ),
    (referrals.MOVES, referrals.ReferralState.REGISTERED, set()),
    (
        tenancies.MOVES,
        tenancies.LeaseState.PREPARED,
        {"converted", "ended", "cancelled"},
    ),
    (
        rights.MOVES,
        rights.RequestState.ASKED,
        {"granted", "granted_in_part", "refused", "withdrawn"},
    ),
]


@pytest.mark.parametrize(("moves", "first", "ends"), CYCLES)
def test_every_state_is_reached_and_every_end_is_meant(
    moves: Moves, first: StrEnum, ends: set[str]
) -> None:
    reached, waiting = {first}, [first]
    while waiting:
        for state in moves[waiting.pop()] - reached:
            reached.add(state)
            waiting.append(state)
    assert reached == set(type(first))
    assert {state.value for state, onward in moves.items() if not onward} == ends


def test_no_state_is_set_by_hand() -> None:
    by_hand = re.compile(r"\.state\s*=[^=]|update\([^)]*\bstate=")
    found = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if path.name != "transitions.py"
        and not {"tests", "migrations"} & set(path.parts)
        and by_hand.search(path.read_text())
    ]
    assert found == []
