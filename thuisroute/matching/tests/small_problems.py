"""Problems so small that every answer can be looked at."""

import itertools
from collections.abc import Iterator

import numpy as np
from hypothesis import strategies as st

from thuisroute.matching.engine.problem import (
    NONE,
    Apart,
    Given,
    Group,
    Load,
    Pairs,
    Problem,
    ints,
)
from thuisroute.matching.engine.rows import broken_by

MOST_PEOPLE, MOST_HOMES = 5, 4


@st.composite
def nested(draw: st.DrawFn, count: int, name: str) -> tuple[Group, ...]:
    """Disjoint groups, and one around two of them."""
    place = draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    found = [
        _group(draw, f"{name}{one}", [at for at in range(count) if place[at] == one])
        for one in set(place)
    ]
    if draw(st.booleans()):
        around = [at for at in range(count) if place[at] != 0]
        found.append(_group(draw, f"{name} around", around))
    return tuple(one for one in found if len(one.members))


def _group(draw: st.DrawFn, name: str, members: list[int]) -> Group:
    low = draw(st.sampled_from([0, 0, 0, 1, 2]))
    high = draw(st.integers(low, max(low, len(members))))
    return Group(name, ints(members), low, high)


@st.composite
def flows(draw: st.DrawFn) -> Problem:
    """With nested counts on both sides only."""
    people = draw(st.integers(1, MOST_PEOPLE))
    homes = draw(st.integers(1, MOST_HOMES))
    allowed = [
        (one, home)
        for one in range(people)
        for home in range(homes)
        if draw(st.booleans())
    ]
    scores = draw(
        st.lists(st.integers(0, 20), min_size=len(allowed), max_size=len(allowed))
    )
    return Problem(
        tuple(f"r{one}" for one in range(people)),
        tuple(f"h{one}" for one in range(homes)),
        Pairs(
            ints([one for one, _home in allowed]),
            ints([home for _one, home in allowed]),
            ints(scores),
        ),
        waiting=ints(draw(st.permutations(range(people)))),
        home_groups=draw(nested(homes, "area")),
        resident_groups=draw(nested(people, "provider")),
        area=ints(draw(st.lists(st.integers(0, 1), min_size=homes, max_size=homes))),
    )


@st.composite
def any_rules(draw: st.DrawFn) -> Problem:
    """With carrying capacity, caps, people apart and groups that cross as well."""
    plain = draw(flows())
    people, homes = len(plain.residents), len(plain.homes)
    loads = tuple(
        Load(
            f"load{number}",
            ints(sorted(draw(st.sets(st.integers(0, homes - 1), min_size=1)))),
            ints(draw(st.lists(st.integers(0, 3), min_size=people, max_size=people))),
            draw(st.integers(0, 6)),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    two = st.sets(st.integers(0, people - 1), min_size=2, max_size=2)
    apart = tuple(
        Apart(f"apart{number}", *sorted(draw(two)))
        for number in range(draw(st.integers(0, 2)) if people > 1 else 0)
    )
    across = _group(
        draw, "across", sorted(draw(st.sets(st.integers(0, homes - 1), min_size=1)))
    )
    groups = (*plain.home_groups, across) if draw(st.booleans()) else plain.home_groups
    return Problem(
        plain.residents,
        plain.homes,
        plain.pairs,
        plain.waiting,
        groups,
        plain.resident_groups,
        loads,
        apart,
        plain.area,
    )


def every_answer(problem: Problem) -> Iterator[Given]:
    """All that keep every rule."""
    pairs = problem.pairs
    numbers = [
        [NONE, *np.flatnonzero(pairs.resident == one).tolist()]
        for one in range(len(problem.residents))
    ]
    for chosen in itertools.product(*numbers):
        homes = [int(pairs.home[one]) for one in chosen if one != NONE]
        if len(homes) == len(set(homes)):
            given = Given(ints(chosen))
            if not broken_by(problem, given):
                yield given


def best_of_all(problem: Problem, *, forced: int = NONE) -> int | None:
    """The most points of any answer, with one pair in it when `forced`."""
    found = [
        one.total(problem.pairs)
        for one in every_answer(problem)
        if forced == NONE or forced in one.pair
    ]
    return max(found, default=None)
