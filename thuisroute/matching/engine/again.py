"""What another choice costs where rules cross, by answering the question again.

Prices of such rules only tell about how much; an answer with the pair in it, or with
one place more, tells it exactly. Of large questions the prices tell it.
"""

from dataclasses import dataclass, replace

import numpy as np

from thuisroute.matching.engine.problem import (
    NONE,
    Group,
    Ints,
    Load,
    Mask,
    Pairs,
    Problem,
)
from thuisroute.matching.engine.solve import Answer, solve
from thuisroute.matching.engine.what_if import WhatIf, what_if

# A page asks once for each home; above so many pairs it would wait too long for that.
FEW_PAIRS = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Again:
    """The same questions as to `WhatIf`, each answered by the engine."""

    problem: Problem
    total: int
    exact: bool = True

    def loss(self, resident: int, home: int) -> int | None:
        """Points lost if they had it; None when the rules do not allow it."""
        number = self.problem.pairs.number_of(resident, home)
        if number == NONE:
            return None
        rest = _without(self.problem, resident, home)
        answer = solve(rest) if rest else None
        if answer is None:
            return None
        score = int(self.problem.pairs.score[number])
        return max(0, self.total - score - answer.total)

    def one_more(self, home_group: int) -> int:
        """Points gained if this group of homes might hold one more; 0: no use."""
        groups = [*self.problem.home_groups]
        one = groups[home_group]
        groups[home_group] = replace(one, high=one.high + 1)
        answer = solve(replace(self.problem, home_groups=tuple(groups)))
        return max(0, answer.total - self.total) if answer else 0


def asked_again(problem: Problem, answer: Answer) -> WhatIf | Again:
    """Ready to be asked, exactly wherever that takes a moment."""
    if answer.relaxed is None or len(problem.pairs) > FEW_PAIRS:
        return what_if(problem, answer)
    return Again(problem, answer.total)


def _without(problem: Problem, resident: int, home: int) -> Problem | None:
    """What is left to answer once this pair is given; None when that breaks a rule."""
    homes = [_less(one, home) for one in problem.home_groups]
    people = [_less(one, resident) for one in problem.resident_groups]
    loads = [_lighter(one, resident, home) for one in problem.loads]
    groups = (*homes, *people)
    if any(one.high < 0 for one in groups) or any(one.high < 0 for one in loads):
        return None
    return replace(
        problem,
        pairs=_kept(problem.pairs, _others(problem, resident, home)),
        home_groups=tuple(homes),
        resident_groups=tuple(people),
        loads=tuple(loads),
    )


def _others(problem: Problem, resident: int, home: int) -> Mask:
    pairs = problem.pairs
    others: Mask = (pairs.resident != resident) & (pairs.home != home)
    for two in problem.apart:
        if resident in (two.one, two.other):
            other = two.other if resident == two.one else two.one
            near = problem.area[pairs.home] == problem.area[home]
            others &= ~((pairs.resident == other) & near)
    return others


def _kept(pairs: Pairs, others: Mask) -> Pairs:
    return Pairs(pairs.resident[others], pairs.home[others], pairs.score[others])


def _less(group: Group, member: int) -> Group:
    if not _among(group.members, member):
        return group
    return replace(group, low=max(0, group.low - 1), high=group.high - 1)


def _lighter(load: Load, resident: int, home: int) -> Load:
    if not _among(load.homes, home):
        return load
    return replace(load, high=load.high - int(load.weight[resident]))


def _among(members: Ints, one: int) -> bool:
    return bool(np.isin(one, members))
