"""What happened to a home, counted: no person is in it (R7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.homes.rules.lifecycle import HomeState

FILLED = "filled"
NOT_CONFIRMED = "not_confirmed"
S = HomeState


class Happening(StrEnum):
    """What a move of a home counts as, in the order in which a page tells them."""

    PUT_IN_SHOP = "put_in_shop"
    OFFERED = "offered"
    DECLINED = "declined"
    GIVEN = "given"
    TAKEN_OUT = "taken_out"
    LEFT_BY_ITSELF = "left_by_itself"
    FILLED_OUTSIDE = "filled_outside"
    FREE_AGAIN = "free_again"


@dataclass(frozen=True, slots=True)
class Moved:
    """One move; `note` is its word for why."""

    from_state: str
    to_state: str
    note: str
    on: date


@dataclass(frozen=True, slots=True)
class Counted:
    """How often something happened to a home, and when for the last time."""

    what: Happening
    times: int
    last_on: date


@dataclass(frozen=True, slots=True)
class Story:
    """`days_in_shop` and `days_kept` are of all times together, up to today."""

    counted: tuple[Counted, ...]
    days_in_shop: int
    days_kept: int


def happening(moved: Moved) -> Happening:
    """An offer that came to nothing is declined, whoever said no and why."""
    if moved.from_state == S.HELD and moved.to_state != S.LIVED_IN:
        return Happening.DECLINED
    if moved.from_state == S.LIVED_IN:
        return Happening.FREE_AGAIN
    if moved.note == NOT_CONFIRMED:
        return Happening.LEFT_BY_ITSELF
    if moved.note == FILLED:
        return Happening.FILLED_OUTSIDE
    return {
        S.IN_SHOP: Happening.PUT_IN_SHOP,
        S.HELD: Happening.OFFERED,
        S.LIVED_IN: Happening.GIVEN,
        S.OUTSIDE_SHOP: Happening.TAKEN_OUT,
    }[S(moved.to_state)]


def story(moves: Iterable[Moved], *, today: date) -> Story:
    """Of moves in the order in which they happened."""
    kept = list(moves)
    found: dict[Happening, Counted] = {}
    for one in kept:
        what = happening(one)
        before = found.get(what)
        found[what] = Counted(what, before.times + 1 if before else 1, one.on)
    return Story(
        tuple(found[what] for what in Happening if what in found),
        _days(kept, S.IN_SHOP, today),
        _days(kept, S.HELD, today),
    )


def _days(moves: list[Moved], state: HomeState, today: date) -> int:
    """How long the home stood in a state, from each move into it to the next one."""
    ends = [one.on for one in moves[1:]] + [today]
    return sum(
        max((end - one.on).days, 0)
        for one, end in zip(moves, ends, strict=False)  # no move, no day
        if one.to_state == state
    )
