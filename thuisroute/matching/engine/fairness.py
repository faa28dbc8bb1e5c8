"""The best total beside the order by waiting time, and what each costs.

Who waits longer and would rather have a home that went to somebody who waits shorter,
has reason to ask why. How many have, and how many points the order by waiting time
costs, is told with every answer.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from thuisroute.matching.engine.problem import (
    NONE,
    Given,
    Group,
    Pairs,
    Problem,
    ints,
)
from thuisroute.matching.engine.solve import Effort, solve

# How much waiting counts in the answers between the two, from 0 to 1.
MIXTURES = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """One way to choose: `waiting` is how much waiting counts, 1 is nothing else.

    `points` are those of the problem itself, `envy` how many have reason to ask why.
    """

    waiting: float
    given: Given
    points: int
    envy: int


def ways(problem: Problem, best: Given) -> list[Way]:
    """The best total, the mixtures, the order by waiting time."""
    found = [(0.0, best)]
    for share in MIXTURES:
        mixed = solve(with_waiting(problem, share), Effort.QUICK)
        if mixed is not None:
            found.append((share, mixed.given))
    found.append((1.0, in_order(problem)))
    return [
        Way(share, given, given.total(problem.pairs), envy(problem, given))
        for share, given in found
    ]


def price_of_order(ways: list[Way]) -> float:
    """Which part of the best total the order by waiting time gives up."""
    best, order = ways[0].points, ways[-1].points
    return (best - order) / best if best else 0.0


def with_waiting(problem: Problem, share: float) -> Problem:
    """The points of who waits longest count up to 1 / (1 - share) times."""
    most = max(len(problem.residents) - 1, 1)
    patience = 1.0 - problem.waiting / most
    factor = 1.0 + share / (1.0 - share) * patience
    pairs = problem.pairs
    score = ints(np.rint(pairs.score * factor[pairs.resident]))
    return replace(problem, pairs=Pairs(pairs.resident, pairs.home, score))


def envy(problem: Problem, given: Given) -> int:
    """How many would rather have a home that somebody has who waits shorter."""
    pairs = problem.pairs
    holder = np.full(len(problem.homes), NONE, dtype=np.int64)
    who = np.flatnonzero(given.pair != NONE)
    holder[pairs.home[given.pair[who]]] = who
    now = given.points(pairs, without=NONE)
    other = holder[pairs.home]
    rather = (
        (other != NONE)
        & (pairs.score > now[pairs.resident])
        & (problem.waiting[other] > problem.waiting[pairs.resident])
    )
    return len(np.unique(pairs.resident[rather]))


def in_order(problem: Problem) -> Given:
    """Who waits longest chooses first, as far as the highest numbers leave room."""
    pairs = problem.pairs
    room = _Room(problem)
    best = np.lexsort((pairs.home, -pairs.score, pairs.resident))
    firsts = np.searchsorted(pairs.resident, np.arange(len(problem.residents) + 1))
    given = np.full(len(problem.residents), NONE, dtype=np.int64)
    for who in np.argsort(problem.waiting, kind="stable"):
        for number in best[firsts[who] : firsts[who + 1]]:
            home = int(pairs.home[number])
            if room.left(int(who), home):
                room.take(int(who), home)
                given[who] = number
                break
    return Given(given)


class _Room:
    """What is left under every highest number."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._free = [True] * len(problem.homes)
        self._at = _groups_at(problem.home_groups, len(problem.homes))
        self._of = _groups_at(problem.resident_groups, len(problem.residents))
        self._count = [one.high for one in problem.home_groups]
        self._quota = [one.high for one in problem.resident_groups]
        self._loads: dict[int, list[int]] = defaultdict(list)
        for number, load in enumerate(problem.loads):
            for home in load.homes.tolist():
                self._loads[home].append(number)
        self._weight = [load.weight.tolist() for load in problem.loads]
        self._carried = [load.high for load in problem.loads]
        self._others: dict[int, set[int]] = defaultdict(set)
        for two in problem.apart:
            self._others[two.one].add(two.other)
            self._others[two.other].add(two.one)
        self._area: dict[int, int] = {}

    def left(self, who: int, home: int) -> bool:
        """Whether this person can still have this home."""
        return (
            self._free[home]
            and all(self._count[one] > 0 for one in self._at[home])
            and all(self._quota[one] > 0 for one in self._of[who])
            and all(
                self._carried[one] >= self._weight[one][who]
                for one in self._loads.get(home, ())
            )
            and not self._near(who, home)
        )

    def _near(self, who: int, home: int) -> bool:
        others = self._others.get(who)
        if not others:
            return False
        place = int(self._problem.area[home])
        return any(self._area.get(other) == place for other in others)

    def take(self, who: int, home: int) -> None:
        """The home is theirs."""
        self._free[home] = False
        for one in self._at[home]:
            self._count[one] -= 1
        for one in self._of[who]:
            self._quota[one] -= 1
        for one in self._loads.get(home, ()):
            self._carried[one] -= self._weight[one][who]
        if self._others.get(who):
            self._area[who] = int(self._problem.area[home])


def _groups_at(groups: Sequence[Group], count: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _one in range(count)]
    for number, group in enumerate(groups):
        for one in group.members.tolist():
            found[one].append(number)
    return found
