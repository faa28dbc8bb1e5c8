"""Asking whether there is room, before anybody is named (R7)."""

from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict

MOST_PLACES = 99


@dataclass(frozen=True, slots=True)
class RoomWanted:
    """What is asked for; no person stands in it. `municipality` is empty for any;
    `rent_limit` in cents a month."""

    product: str
    municipality: str
    household_size: int
    rooms: int
    rent_limit: int
    step_free: bool


@dataclass(frozen=True, slots=True)
class RoomAnswer:
    """How many places there are (0 for none), and from when."""

    places: int
    from_day: date | None
    note: str


def may_answer(answer: RoomAnswer, *, answered: bool, today: date) -> Verdict:
    """Once; with a day when there is room."""
    against = []
    if answered:
        against.append(Reason("This question was answered already."))
    if not 0 <= answer.places <= MOST_PLACES:
        against.append(Reason("Choose a number of places from 0 to 99."))
    if answer.places and answer.from_day is None:
        against.append(Reason("Say from which day there is room."))
    if answer.places and answer.from_day is not None and answer.from_day < today:
        against.append(Reason("Choose today or a day that is still to come."))
    return Verdict(tuple(against))
