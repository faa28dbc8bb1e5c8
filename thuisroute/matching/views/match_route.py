"""The steps of a match as a line with stops."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from thuisroute.matching.models import Match, MatchStep
from thuisroute.matching.rules.lifecycle import MatchState, stands_at
from thuisroute.matching.rules.next_steps import REACHED, STOPS
from thuisroute.matching.words import STOP_NAMES

# Which state marks that a stop has been passed.
_PASSED_BY = {
    "offer": MatchState.OFFERED,
    "answer": MatchState.ACCEPTED,
    "intake": MatchState.INTAKE_HELD,
    "allocation": MatchState.ALLOCATED,
}


def route_stops(match: Match, steps: Sequence[MatchStep]) -> list[dict[str, Any]]:
    """For the macro `route_line`; a match that ended stays where it came to."""
    # Going back after a no that did not hold is not coming there anew.
    days = {
        step.to_state: step.on
        for step in steps
        if step.from_state != MatchState.NO_SAID.value
    }
    at = _reached(match, days)
    return [
        {
            "name": str(STOP_NAMES[stop]),
            "state": "done" if place < at else "current" if place == at else "ahead",
            "on": _day(stop, match, days),
        }
        for place, stop in enumerate(STOPS)
    ]


def _reached(match: Match, days: dict[str, date]) -> int:
    state = stands_at(match.state, match.no_from)
    if state == MatchState.LEFT:
        return len(STOPS)
    if state in REACHED:
        return REACHED[state]
    passed = [place for one, place in REACHED.items() if one.value in days]
    return max(passed, default=1)


def _day(stop: str, match: Match, days: dict[str, date]) -> date | None:
    if stop == "proposal":
        return match.proposed_on
    state = _PASSED_BY.get(stop)
    return days.get(state.value) if state else None
