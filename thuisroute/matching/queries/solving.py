"""A round as the engine takes it, and what it answers in the words of matching."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from thuisroute.agreements.rules.rounds import RoundPoints
from thuisroute.matching.engine.fairness import Way, price_of_order, ways
from thuisroute.matching.engine.problem import (
    NONE,
    Given,
    Group,
    Pairs,
    Problem,
    ints,
)
from thuisroute.matching.engine.solve import Answer, solve
from thuisroute.matching.engine.what_if import WhatIf, what_if
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.round import (
    LimitTold,
    Place,
    Possible,
    Proposed,
    Round,
    WayTold,
    worth,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Needs in the order of the queue; `most` homes of one neighbourhood."""

    needs: tuple[NeedFacts, ...]
    homes: tuple[HomeFacts, ...]
    possible: tuple[Possible, ...]
    most: int | None
    points: RoundPoints


def solved(asked: Asked, waiting: float) -> Round:
    """The round in which waiting counts so much, from 0 to 1."""
    problem, pairs = problem_of(asked)
    best = _best(problem)
    found = ways(problem, best.given)
    chosen = next((one.given for one in found if one.waiting == waiting), best.given)
    return _round(asked, problem, pairs, best, found, chosen)


def problem_of(asked: Asked) -> tuple[Problem, tuple[Possible, ...]]:
    """As the engine takes it, with the pairs in its order."""
    who = {one.referral: at for at, one in enumerate(asked.needs)}
    where = {one.key: at for at, one in enumerate(asked.homes)}
    pairs = tuple(
        sorted(
            asked.possible,
            key=lambda one: (who[one.need.referral], where[one.home.key]),
        )
    )
    people = len(asked.needs)
    return (
        Problem(
            residents=tuple(one.number for one in asked.needs),
            homes=tuple(str(one.key) for one in asked.homes),
            pairs=Pairs(
                ints([who[one.need.referral] for one in pairs]),
                ints([where[one.home.key] for one in pairs]),
                ints(
                    [
                        worth(one.fit, _place(one, who, people), asked.points)
                        for one in pairs
                    ]
                ),
            ),
            waiting=ints(np.arange(people)),
            home_groups=tuple(_neighbourhoods(asked)),
        ),
        pairs,
    )


def _place(one: Possible, who: Mapping[UUID, int], people: int) -> Place:
    return Place(who[one.need.referral], people, privileged=bool(one.need.category))


def _neighbourhoods(asked: Asked) -> Iterator[Group]:
    if asked.most is None:
        return
    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(asked.homes):
        members[one.municipality, one.neighbourhood].append(at)
    for (municipality, name), those in members.items():
        yield Group(f"{municipality} {name}", ints(those), 0, asked.most)


def _best(problem: Problem) -> Answer:
    found = solve(problem)
    if found is None:
        raise ValueError("a round asks for no least number, so it has an answer")
    return found


def _round(
    asked: Asked,
    problem: Problem,
    pairs: tuple[Possible, ...],
    best: Answer,
    found: list[Way],
    chosen: Given,
) -> Round:
    if_ = what_if(problem, best)
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
        full=tuple(_full(asked, problem, best, if_)),
        points=chosen.total(problem.pairs),
        gap=100 * best.gap,
        price_of_order=100 * price_of_order(found),
        complete=True,
    )


def _told(way: Way) -> WayTold:
    housed = int((way.given.pair != NONE).sum())
    return WayTold(round(100 * way.waiting), way.points, way.envy, housed)


def _proposed(
    asked: Asked,
    problem: Problem,
    pairs: tuple[Possible, ...],
    chosen: Given,
    if_: WhatIf,
) -> Iterator[Proposed]:
    first = _first_who_fits(problem)
    for resident in np.flatnonzero(chosen.pair != NONE).tolist():
        number = int(chosen.pair[resident])
        home = int(problem.pairs.home[number])
        foremost = first[home]
        rather = None if foremost == resident else asked.needs[foremost]
        cost = if_.loss(foremost, home) if rather else None
        points = int(problem.pairs.score[number])
        yield Proposed(pairs[number], points, rather, cost)


def _first_who_fits(problem: Problem) -> dict[int, int]:
    """Of each home, who stands first in the queue of those whom it fits."""
    first: dict[int, int] = {}
    for resident, home in zip(
        problem.pairs.resident.tolist(), problem.pairs.home.tolist(), strict=True
    ):
        first.setdefault(home, resident)
    return first


def _full(
    asked: Asked, problem: Problem, best: Answer, if_: WhatIf
) -> Iterator[LimitTold]:
    homes = best.given.homes(problem.pairs)
    for number, group in enumerate(problem.home_groups):
        given = int(np.isin(homes, group.members).sum())
        if group.high < len(group.members) and given >= group.high:
            one = asked.homes[int(group.members[0])]
            gained = if_.one_more(number)
            yield LimitTold(one.municipality, one.neighbourhood, given, gained)
