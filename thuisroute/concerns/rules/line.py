"""The line of steps of a protocol: taken, where it is, and what lies ahead."""

from dataclasses import dataclass
from datetime import date

from thuisroute.concerns.rules.walking import Walk


@dataclass(frozen=True)
class Stop:
    """One step on the line; `state` as the line of the route calls it."""

    step: str
    state: str
    on: date | None


def line(walk: Walk) -> tuple[Stop, ...]:
    """What lies ahead is the way that the protocol names first."""
    stops = [Stop(one.step, "done", one.done_on) for one in walk.done]
    if walk.waiting is None:
        return tuple(stops)
    stops.append(Stop(walk.waiting.step, "current", walk.waiting.due_on))
    passed, here = {walk.here.id}, walk.here
    while here.next and here.next[0].step not in passed:
        here = walk.protocol.step(here.next[0].step)
        passed.add(here.id)
        stops.append(Stop(here.id, "ahead", None))
    return tuple(stops)
