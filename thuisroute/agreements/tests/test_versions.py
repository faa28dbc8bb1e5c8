"""When a version may be adopted, and what one says otherwise than another."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.differences import Change, differences
from thuisroute.agreements.rules.versions import (
    ANOTHER_WAITS,
    MOVES,
    NOT_PREVIEWED,
    TOO_EARLY,
    UNSOUND,
    Adopting,
    VersionState,
    may_adopt,
)
from thuisroute.agreements.tests.spoilt import PACK
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Reason

TODAY = date(2026, 6, 1)
READY = Adopting(
    sound=True,
    previewed=True,
    since=date(2026, 7, 1),
    in_force_since=date(2018, 2, 1),
    another_waits=False,
)


@pytest.mark.parametrize(
    ("facts", "against"),
    [
        (READY, ()),
        (replace(READY, since=TODAY), ()),
        (replace(READY, sound=False), (UNSOUND,)),
        (replace(READY, previewed=False), (NOT_PREVIEWED,)),
        (replace(READY, since=date(2026, 5, 31)), (TOO_EARLY,)),
        (replace(READY, in_force_since=date(2027, 1, 1)), (TOO_EARLY,)),
        (replace(READY, another_waits=True), (ANOTHER_WAITS,)),
        (
            replace(READY, sound=False, previewed=False, another_waits=True),
            (UNSOUND, NOT_PREVIEWED, ANOTHER_WAITS),
        ),
    ],
)
def test_a_draft_is_adopted_when_nothing_stands_against_it(
    facts: Adopting, against: tuple[Reason, ...]
) -> None:
    assert may_adopt(facts, today=TODAY).against == against


def test_every_state_is_reached_and_only_the_last_ones_end() -> None:
    reached = {to for moves in MOVES.values() for to in moves}
    assert reached | {VersionState.DRAFT} == set(VersionState)
    ends = {one for one, moves in MOVES.items() if not moves}
    assert ends == {VersionState.RETIRED, VersionState.DISCARDED}


def test_differences_name_section_entry_and_field() -> None:
    old = load(PACK)
    talk = old.clock("neighbour_agreements")
    longer = replace(talk, within=Duration.parse("P6W"))
    new = replace(
        old,
        version="2019",
        clocks=tuple(longer if one == talk else one for one in old.clocks),
        articles=old.articles[:-1],
        intake=None,
    )
    found = {(one.section, one.entry, one.change): one for one in differences(old, new)}
    assert set(found) == {
        ("articles", "7b", Change.REMOVED),
        ("clocks", "neighbour_agreements", Change.CHANGED),
        ("intake", "", Change.REMOVED),
    }
    changed = found["clocks", "neighbour_agreements", Change.CHANGED]
    assert changed.fields == ("within",)
    assert (changed.before, changed.after) == (talk, longer)


def test_an_agreement_differs_in_nothing_from_itself() -> None:
    assert differences(load(PACK), load(PACK)) == ()
