"""Clocks that wait for each other in a circle, so that none would ever start."""

from collections.abc import Iterator, Mapping

from thuisroute.agreements.packs.clock_section import ClockSection, TriggerSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

Graph = Mapping[str, tuple[str, ...]]


def check_cycles(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Each circle once, at its first clock in the pack.

    A series that is fulfilled by the event that also starts it is no circle: it goes
    on by itself. Neither is a clock whose start carries the date of the next: people
    set it each time, so it ends when they set none.
    """
    clocks: dict[str, tuple[ClockSection, Where]] = {}
    for clock, where in shape.parts(ClockSection):
        clocks.setdefault(clock.id, (clock, where))
    graph = {
        name: tuple(
            other
            for other, (following, _) in clocks.items()
            if _leads_to(clock, following)
        )
        for name, (clock, _) in clocks.items()
    }
    for circle in _circles(graph):
        way = " -> ".join([*circle, circle[0]])
        yield Problem.at(
            pack.place((*clocks[circle[0]][1], "starts")),
            "cycle",
            worded("these clocks start on each other's fulfilment: %(way)s", way=way),
            worded(
                "Let one of them start on another event, or repeat one with `every`."
            ),
        )


def _leads_to(clock: ClockSection, following: ClockSection) -> bool:
    if clock.id == following.id and (clock.every or clock.before):
        return False
    return any(
        _meet(done, start) for done in clock.fulfilled_by for start in following.starts
    )


def _meet(one: TriggerSection, other: TriggerSection) -> bool:
    """Whether one event can be meant by both."""
    if one.event != other.event:
        return False
    return all(
        set(values) & set(other.only[name])
        for name, values in one.only.items()
        if name in other.only
    )


def _circles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """The shortest circle through each clock that no earlier one went through."""
    told: set[str] = set()
    for name in graph:
        circle = _way_back(graph, name)
        if circle and not told & set(circle):
            told.update(circle)
            yield circle


def _way_back(graph: Graph, start: str) -> tuple[str, ...]:
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for following in graph[way[-1]]:
            if following == start:
                return way
            if following not in seen:
                seen.add(following)
                ways.append((*way, following))
    return ()
