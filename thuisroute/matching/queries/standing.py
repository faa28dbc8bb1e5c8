"""Who gets which home of a kept round as things stand, and what otherwise costs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from thuisroute.matching.engine.again import Again, asked_again
from thuisroute.matching.engine.fairness import in_order, with_waiting
from thuisroute.matching.engine.problem import (
    NONE,
    Given,
    Group,
    Ints,
    Load,
    Pairs,
    Problem,
    ints,
)
from thuisroute.matching.engine.solve import solve
from thuisroute.matching.engine.what_if import WhatIf
from thuisroute.matching.rules.kept import (
    Decided,
    KeptLimit,
    KeptPerson,
    KeptProblem,
    as_found,
    closed,
    fixed,
    is_as_found,
)

ONLY_THE_ORDER = 100


def standing(problem: KeptProblem, decided: Sequence[Decided]) -> dict[int, UUID]:
    """Who gets each home. What was decided is sure; the rest is found again around it,
    by the way that this round was found."""
    sure = fixed(problem, decided)
    if is_as_found(problem, decided):
        return as_found(problem)
    rest = _rest(problem, decided)
    return sure | _names(rest, _found(rest.problem, problem.waiting))


def points_of(problem: KeptProblem, stands: Mapping[int, UUID]) -> int:
    """All points together."""
    people = {one.key: one for one in problem.people}
    return sum(
        people[key].fits.get(home, 0) for home, key in stands.items() if key in people
    )


@dataclass(frozen=True)
class Costs:
    """What giving a home that is open to somebody else costs in all."""

    rest: "_Rest"
    if_: WhatIf | Again | None

    def who(self, home: int) -> list[UUID]:
        """Everybody whom this home fits and who has none for sure, in the order of the
        queue."""
        pairs = self.rest.problem.pairs
        return [
            one.key
            for at, one in enumerate(self.rest.people)
            if pairs.number_of(at, home) != NONE
        ]

    def of(self, home: int, person: UUID) -> int | None:
        """None when the limits do not allow it, or it is not open to them."""
        at = next(
            (at for at, one in enumerate(self.rest.people) if one.key == person), NONE
        )
        if self.if_ is None or at == NONE:
            return None
        return self.if_.loss(at, home)


def costs(problem: KeptProblem, decided: Sequence[Decided]) -> Costs:
    """Ready to be asked about each home."""
    rest = _rest(problem, decided)
    return Costs(rest, _what_if(rest.problem))


def cost_of_leaving(problem: KeptProblem, decided: Sequence[Decided], home: int) -> int:
    """What it costs in all when nobody gets this home."""
    now = _rest(problem, decided)
    without = _rest(problem, [*decided, Decided(home, None)])
    return max(0, _best(now.problem) - _best(without.problem))


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is still open, as the engine takes it."""

    problem: Problem
    people: tuple[KeptPerson, ...]


def _rest(problem: KeptProblem, decided: Iterable[Decided]) -> _Rest:
    decided = tuple(decided)
    sure = fixed(problem, decided)
    shut = closed(problem, decided) | {*sure}
    housed = {*sure.values()}
    people = tuple(
        one for one in problem.people if one.key not in housed and not one.away
    )
    pairs = [
        (who, home, score)
        for who, one in enumerate(people)
        for home, score in sorted(one.fits.items())
        if home not in shut
    ]
    columns = zip(*pairs, strict=True) if pairs else ((), (), ())
    room = list(_room(problem, frozenset(sure) | problem.gone))
    return _Rest(
        Problem(
            residents=tuple(str(one.key) for one in people),
            homes=tuple(str(home) for home in range(problem.homes)),
            pairs=Pairs(*(ints(list(column)) for column in columns)),
            waiting=ints(np.arange(len(people))),
            home_groups=tuple(
                Group(one.name, ints(one.homes), 0, left)
                for one, left in room
                if not one.crosses
            ),
            loads=tuple(
                Load(one.name, ints(one.homes), _each(one, people), left)
                for one, left in room
                if one.crosses
            ),
        ),
        people,
    )


def _room(
    problem: KeptProblem, taken: frozenset[int]
) -> Iterator[tuple[KeptLimit, int]]:
    """Limits, with what is left of them once what is taken is taken off."""
    for one in problem.limits:
        yield one, max(0, one.high - one.used(taken))


def _each(limit: KeptLimit, people: Sequence[KeptPerson]) -> Ints:
    """What each person takes of it: every home that fits somebody is of one product, so
    that all of them take the same."""
    takes = limit.takes
    return ints(
        [next((takes[at] for at in one.fits if at in takes), 0) for one in people]
    )


def _found(problem: Problem, waiting: int) -> Given:
    if waiting == ONLY_THE_ORDER:
        return in_order(problem)
    if waiting:
        problem = with_waiting(problem, waiting / 100)
    answer = solve(problem)
    if answer is None:
        raise ValueError("a round asks for no least number, so it has an answer")
    return answer.given


def _names(rest: _Rest, given: Given) -> dict[int, UUID]:
    homes = given.homes(rest.problem.pairs)
    return {
        int(home): rest.people[at].key
        for at, home in enumerate(homes.tolist())
        if home != NONE
    }


def _best(problem: Problem) -> int:
    return _found(problem, 0).total(problem.pairs)


def _what_if(problem: Problem) -> WhatIf | Again | None:
    if not len(problem.pairs):
        return None
    answer = solve(problem)
    return asked_again(problem, answer) if answer else None
