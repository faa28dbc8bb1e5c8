"""Every protocol of every pack is walked completely: no step is lost, none is the end
of the road that is not meant as one, and what is taken back comes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.protocols import (
    ConcernKind,
    Protocol,
    ProtocolStep,
    protocol_for,
)
from thuisroute.concerns.rules.walking import (
    Walk,
    begin,
    may_move,
    may_reopen,
    may_take,
    may_take_back,
    move,
    reopen,
    take,
    take_back,
)

REGIONS = Path(__file__).parents[3] / "regions"
LAWS = [load(head.parent) for head in sorted(REGIONS.glob("*/agreement.yaml"))]
PROTOCOLS = [
    pytest.param(one, id=f"{law.code}-{one.id}")
    for law in LAWS
    for one in law.protocols
]
ALL = [one for law in LAWS for one in law.protocols]
DAY = date(2026, 11, 2)
WHY = "omdat het zo was"
Place = tuple[str, bool]


def place(walk: Walk) -> Place:
    """Where a concern stands: at which step, and whether it still waits."""
    return walk.here.id, walk.waiting is not None


def choices(step: ProtocolStep) -> list[str]:
    return [one.step for one in step.next] or [""]


def ways_on(walk: Walk, day: date) -> Iterator[Walk]:
    """Everything that may be done at a place, by the rules."""
    if walk.waiting:
        for then in choices(walk.here):
            assert may_take(walk, then, on=day, today=day).allowed
            yield take(walk, then, on=day)
    yield from ways_otherwise(walk, day)


def ways_otherwise(walk: Walk, day: date) -> Iterator[Walk]:
    """On another day, back, or once more."""
    later = walk.taken[-1].due_on + timedelta(1)
    if may_move(walk, later, reason=WHY, today=day).allowed:
        yield move(walk, later)
    if may_take_back(walk, reason=WHY).allowed:
        yield take_back(walk)
    for step in {one.step for one in walk.done}:
        if may_reopen(walk, step, reason=WHY).allowed:
            yield reopen(walk, step, on=day)


def walked(protocol: Protocol) -> dict[Place, Walk]:
    """A walk to every place that can be reached."""
    found: dict[Place, Walk] = {}
    fresh = [begin(protocol, one.id, on=DAY) for one in protocol.urgencies]
    while fresh:
        walk = fresh.pop()
        if place(walk) not in found:
            found[place(walk)] = walk
            fresh.extend(ways_on(walk, DAY))
    return found


def test_every_region_has_a_protocol_for_nuisance() -> None:
    assert all(protocol_for(ConcernKind.NUISANCE, law.protocols) for law in LAWS)
    assert all(protocol_for("noise", law.protocols) is None for law in LAWS)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_step_is_reached_and_ends_where_it_is_meant_to(
    protocol: Protocol,
) -> None:
    found = walked(protocol)
    assert {step for step, waits in found if waits} == {s.id for s in protocol.steps}
    ends = {step for step, waits in found if not waits}
    assert ends == {one.id for one in protocol.steps if not one.next}
    for walk in found.values():
        assert comes_to_an_end(walk)


def comes_to_an_end(walk: Walk) -> bool:
    """Whether some choice of steps leads from here to the end of the protocol."""
    seen, fresh = set(), [walk]
    while fresh:
        one = fresh.pop()
        if one.waiting is None:
            return True
        if one.here.id not in seen:
            seen.add(one.here.id)
            fresh.extend(take(one, then, on=DAY) for then in choices(one.here))
    return False


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_step_is_taken_back_and_taken_once_more_exactly_where_it_says(
    protocol: Protocol,
) -> None:
    for walk in walked(protocol).values():
        if walk.waiting is None:
            continue
        for then in choices(walk.here):
            on = take(walk, then, on=DAY)
            assert may_take_back(on, reason=WHY).allowed is walk.here.undo
            assert take_back(on) == walk
            assert may_reopen(on, walk.here.id, reason=WHY).allowed is walk.here.reopen
            again = reopen(on, walk.here.id, on=DAY)
            assert place(again) == (walk.here.id, True)
            assert again.done == on.done
            assert not may_take_back(on, reason=" ").allowed
            assert not may_reopen(on, walk.here.id, reason="").allowed


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_what_the_protocol_does_not_say_is_refused(protocol: Protocol) -> None:
    fresh = begin(protocol, protocol.urgencies[0].id, on=DAY)
    first = choices(fresh.here)[0]
    assert not may_take(fresh, "elsewhere", on=DAY, today=DAY).allowed
    assert not may_take(fresh, first, on=DAY + timedelta(1), today=DAY).allowed
    assert not may_take_back(fresh, reason=WHY).allowed
    assert not may_reopen(fresh, fresh.here.id, reason=WHY).allowed
    later = take(fresh, first, on=DAY)
    assert not may_take(later, "", on=DAY - timedelta(1), today=DAY).allowed
    over = next(one for one in walked(protocol).values() if one.waiting is None)
    assert not may_take(over, "", on=DAY, today=DAY).allowed


@given(st.data())
def test_whatever_is_done_one_step_waits_at_most_and_none_is_due_before_it_began(
    data: st.DataObject,
) -> None:
    protocol = ALL[data.draw(st.integers(0, len(ALL) - 1))]
    urgency = protocol.urgencies[data.draw(st.integers(0, len(protocol.urgencies) - 1))]
    walk, day = begin(protocol, urgency.id, on=DAY), DAY
    for days in data.draw(st.lists(st.integers(0, 40), max_size=30)):
        day += timedelta(days)
        ways = list(ways_on(walk, day)) or [walk]
        walk = ways[data.draw(st.integers(0, len(ways) - 1))]
        assert len(walk.taken) - len(walk.done) in {0, 1}
        assert all(one.due_on > DAY for one in walk.taken)
        assert [one.done_on for one in walk.done] == sorted(
            one.done_on for one in walk.done if one.done_on
        )


def test_no_step_was_taken_before_the_concern_was_reported() -> None:
    protocol = protocol_for("nuisance", LAWS[0].protocols)
    assert protocol is not None
    walk = begin(protocol, protocol.urgencies[0].id, on=DAY)
    (then, *_others) = choices(walk.here)
    known, before = replace(walk, since=DAY), DAY - timedelta(1)
    assert may_take(known, then, on=DAY, today=DAY).allowed
    assert not may_take(known, then, on=before, today=DAY).allowed
