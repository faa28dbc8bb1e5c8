"""A no that another party confirms: who may, who may take it back, as tables (R9)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.declines import Side, Stage, StallRule
from thuisroute.agreements.tests.spoilt import PACK
from thuisroute.kernel.calendar import Duration
from thuisroute.matching.rules.confirming import (
    ConfirmFacts,
    Said,
    confirm_by,
    is_late,
    may_confirm,
    may_take_back,
)
from thuisroute.matching.rules.ending import effect_of, may_end
from thuisroute.matching.rules.ledger import Declined, declines_of
from thuisroute.matching.rules.lifecycle import (
    HOLDS_THE_HOME,
    MOVES,
    NO_FROM,
    MatchState,
    stands_at,
)
from thuisroute.matching.rules.reasons import STAGE_OF, at_once, named, to_choose
from thuisroute.matching.rules.stalling import Stall, stall_of
from thuisroute.matching.tests.test_ending_rules import END

PACT = load(PACK)
WAITS = "carrying_capacity"
S = MatchState
CONSULTANT, COLLEAGUE, MEDIATOR = (UUID(int=one) for one in (1, 2, 3))
ASSOCIATION, TRANSFER_POINT = UUID(int=11), UUID(int=12)
SAID = Said(by=CONSULTANT, party=ASSOCIATION, asked=("mediator",))
YES = ConfirmFacts(
    said=SAID,
    by=MEDIATOR,
    party=TRANSFER_POINT,
    role="mediator",
    confirmed=True,
    why="",
)
BY_TWO = Said(CONSULTANT, ASSOCIATION, ("mediator", "housing_consultant"))


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({}, True),
        ({"role": "wmo_consultant"}, False),
        ({"party": ASSOCIATION}, False),
        ({"by": CONSULTANT}, False),
        # A colleague of who said it, in a role that is asked of another house.
        ({"said": BY_TWO, "by": COLLEAGUE, "party": ASSOCIATION,
          "role": "housing_consultant"}, False),
        ({"confirmed": False, "why": ""}, False),
        ({"confirmed": False, "why": "made_up"}, False),
        ({"confirmed": False, "why": "solved"}, True),
        ({"known": False}, False),
        ({"known": False, "confirmed": False, "why": "solved"}, True),
    ],
)  # fmt: skip
def test_who_confirms(change: dict[str, object], allowed: bool) -> None:  # noqa: FBT001 - a column
    assert may_confirm(replace(YES, **change)).allowed is allowed  # type: ignore[arg-type]  # one field at a time


@pytest.mark.parametrize(
    ("party", "allowed"), [(ASSOCIATION, True), (TRANSFER_POINT, False)]
)
def test_who_takes_it_back(party: UUID, allowed: bool) -> None:  # noqa: FBT001 - a column
    assert may_take_back(SAID, party=party).allowed is allowed


AT_ONCE = tuple(replace(one, confirmed_by=()) for one in END.reasons)


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({"waits": WAITS}, False),
        ({"waits": WAITS, "cause": "home_unsuitable"}, True),
        ({"waits": WAITS, "cause": "home_unavailable"}, True),
        # The agreement has nobody confirm the ground any more; the no still waits.
        ({"waits": WAITS, "reasons": AT_ONCE}, False),
        ({"waits": "home_unsuitable", "reasons": AT_ONCE}, True),
    ],
)
def test_what_takes_effect_at_once_overtakes_a_no_that_waits(
    change: dict[str, object],
    allowed: bool,  # noqa: FBT001 - a column
) -> None:
    facts = replace(END, cause=WAITS, words="De portiek draagt al veel.")
    assert may_end(replace(facts, **change)).allowed is allowed  # type: ignore[arg-type]  # one field at a time


def test_a_no_is_said_wherever_a_match_can_end_before_the_allocation() -> None:
    can_end = {one for one in STAGE_OF if one != S.ALLOCATED}
    assert {*NO_FROM} == can_end
    for state in NO_FROM:
        assert S.NO_SAID in MOVES[state]
        assert state in MOVES[S.NO_SAID]
    assert S.NO_SAID not in MOVES[S.ALLOCATED]


@pytest.mark.parametrize(
    ("state", "no_from", "stands", "holds"),
    [
        ("no_said", "proposed", S.PROPOSED, False),
        ("no_said", "offered", S.OFFERED, True),
        ("no_said", "intake_held", S.INTAKE_HELD, True),
        ("accepted", "", S.ACCEPTED, True),
        ("declined", "", S.DECLINED, False),
    ],
)
def test_a_match_stands_where_it_was_when_the_no_was_said(
    state: str,
    no_from: str,
    stands: MatchState,
    holds: bool,  # noqa: FBT001 - a column
) -> None:
    stood = stands_at(state, no_from)
    assert (stood, stood in HOLDS_THE_HOME) == (stands, holds)


def test_a_confirmed_no_does_what_its_reason_says_where_the_match_stood() -> None:
    reason = named(PACT.declines, WAITS)
    assert reason is not None
    effect = effect_of(reason, S.OFFERED, on=date(2026, 3, 10))
    assert (effect.home_to_shop, effect.parked_until) == (True, None)


def test_an_intake_that_does_not_go_on_ends_by_what_nobody_confirms() -> None:
    asked = to_choose(PACT, "housing_consultant", Stage.INTAKE)
    assert WAITS in {one.id for one in asked}
    assert WAITS not in {one.id for one in at_once(asked)}


SAID_ON, LAST = date(2026, 3, 2), date(2026, 3, 9)
LADDER = StallRule(
    article="1d",
    ask_after=Duration(days=10),
    tell_after=Duration(days=14),
    list_after=Duration(days=21),
    told=("mediator",),
)


@pytest.mark.parametrize(
    ("rule", "last_day", "today", "stall"),
    [
        (LADDER, LAST, LAST, Stall.MOVING),
        (LADDER, LAST, date(2026, 3, 10), Stall.LISTED),
        (LADDER, None, date(2026, 3, 12), Stall.ASKED),
        (None, LAST, date(2026, 3, 10), Stall.LISTED),
        (None, None, date(2027, 3, 10), Stall.MOVING),
    ],
)
def test_past_its_last_day_it_is_listed_and_not_decided(
    rule: StallRule | None, last_day: date | None, today: date, stall: Stall
) -> None:
    assert stall_of(rule, since=SAID_ON, today=today, last_day=last_day) == stall


def test_the_last_day_follows_from_the_agreement() -> None:
    reason = named(PACT.declines, WAITS)
    assert reason is not None
    assert confirm_by(reason, said_on=SAID_ON) == LAST
    assert confirm_by(replace(reason, confirm_within=None), said_on=SAID_ON) is None
    assert not is_late(LAST, LAST)
    assert is_late(LAST, date(2026, 3, 10))


def test_no_pack_asks_a_party_about_its_own_no_or_a_residents() -> None:
    for one in PACT.declines:
        if one.confirmed_by:
            assert Side.RESIDENT not in one.said_by
            assert Stage.ALLOCATED not in one.stages


def test_what_was_not_confirmed_is_counted_apart() -> None:
    a, b = sorted((ASSOCIATION, TRANSFER_POINT))
    assert declines_of(
        [(a, WAITS, 5), (b, "other", 10), (a, "nothing", 0)],
        [(a, WAITS, 15), (b, WAITS, 5), (b, "nothing", 0)],
    ) == [
        Declined(a, WAITS, 5, 15),
        Declined(b, WAITS, 0, 5),
        Declined(b, "other", 10, 0),
    ]
