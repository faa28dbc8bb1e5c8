"""What the engine answers on a round, in the words of matching."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from thuisroute.matching.engine.again import Again, asked_again
from thuisroute.matching.engine.fairness import Way, price_of_order, ways
from thuisroute.matching.engine.problem import NONE, Given, Problem
from thuisroute.matching.engine.solve import Answer, solve
from thuisroute.matching.engine.what_if import WhatIf
from thuisroute.matching.queries.asked import Asked, problem_of
from thuisroute.matching.queries.parts import most_of_the_parts
from thuisroute.matching.rules.order import WaitsHere, waits_here
from thuisroute.matching.rules.round import (
    LimitTold,
    Possible,
    Proposed,
    Round,
    WayTold,
)


def solved(asked: Asked, waiting: float) -> Round:
    """The round in which waiting counts so much, from 0 to 1."""
    problem, pairs, best = _best(asked)
    found = ways(problem, best.given)
    chosen = next((one.given for one in found if one.waiting == waiting), best.given)
    return _round(asked, problem, pairs, best, found, chosen)


def _best(asked: Asked) -> tuple[Problem, tuple[Possible, ...], Answer]:
    (problem, pairs), best = most_of_the_parts(
        lambda part: problem_of(asked, part), lambda found: found[0]
    )
    return problem, pairs, best


def _round(
    asked: Asked,
    problem: Problem,
    pairs: tuple[Possible, ...],
    best: Answer,
    found: list[Way],
    chosen: Given,
) -> Round:
    if_ = asked_again(problem, best)
    homes = chosen.homes(problem.pairs)
    housed = set(homes[homes != NONE].tolist())
    fitting = set(problem.pairs.resident.tolist())
    return Round(
        given=tuple(_proposed(asked, problem, pairs, chosen, if_)),
        left=tuple(one.key for at, one in enumerate(asked.homes) if at not in housed),
        without=tuple(
            one
            for at, one in enumerate(asked.needs)
            if at in fitting and homes[at] == NONE
        ),
        nowhere=len(asked.needs) - len(fitting),
        ways=tuple(_told(one) for one in found),
        full=tuple(_full(asked, problem, chosen, if_)),
        points=chosen.total(problem.pairs),
        gap=100 * best.gap,
        price_of_order=100 * price_of_order(found),
        complete=True,
        exact=if_.exact,
        prices=dict(_prices(asked, problem, best)),
    )


def _prices(asked: Asked, problem: Problem, best: Answer) -> Iterator[tuple[str, int]]:
    """What each limit of a neighbourhood costs in all: the best answer without it."""
    for room in asked.rooms:
        if room.points and room.holds_back:
            others = tuple(one for one in problem.loads if one.name != room.name)
            free = solve(replace(problem, loads=others))
            yield room.name, max(0, free.total - best.total) if free else 0


def _told(way: Way) -> WayTold:
    housed = int((way.given.pair != NONE).sum())
    return WayTold(round(100 * way.waiting), way.points, way.envy, housed)


def _proposed(
    asked: Asked,
    problem: Problem,
    pairs: tuple[Possible, ...],
    chosen: Given,
    if_: WhatIf | Again,
) -> Iterator[Proposed]:
    first = _first_who_fits(problem, pairs)
    for resident in np.flatnonzero(chosen.pair != NONE).tolist():
        number = int(chosen.pair[resident])
        home = int(problem.pairs.home[number])
        foremost = first[home]
        rather = None if foremost == resident else asked.needs[foremost]
        cost = if_.loss(foremost, home) if rather else None
        points = int(problem.pairs.score[number])
        yield Proposed(pairs[number], points, rather, cost)


def _first_who_fits(problem: Problem, pairs: tuple[Possible, ...]) -> dict[int, int]:
    """Of each home, who stands first in its order of those whom it fits."""
    first: dict[int, tuple[WaitsHere, int, int]] = {}
    for pair, resident, home in zip(
        pairs,
        problem.pairs.resident.tolist(),
        problem.pairs.home.tolist(),
        strict=True,
    ):
        place = (waits_here(pair.need, pair.fit), -pair.fit.score, resident)
        first[home] = min(first.get(home, place), place)
    return {home: resident for home, (_waits, _score, resident) in first.items()}


def _full(
    asked: Asked, problem: Problem, chosen: Given, if_: WhatIf | Again
) -> Iterator[LimitTold]:
    homes = chosen.homes(problem.pairs)
    for number, group in enumerate(problem.home_groups):
        given = int(np.isin(homes, group.members).sum())
        if group.high < len(group.members) and given >= group.high:
            one = asked.homes[int(group.members[0])]
            gained = if_.one_more(number)
            yield LimitTold(one.municipality, one.neighbourhood, given, gained)
