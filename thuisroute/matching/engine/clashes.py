"""Which rules cannot hold together, when no answer keeps them all.

The least numbers are missed by as little as can be; the prices of that programme are
not nothing at exactly the rules that together make it impossible (Farkas; Gleeson and
Ryan, ORSA Journal on Computing 1990).
"""

from dataclasses import dataclass, replace

import numpy as np

from thuisroute.matching.engine.master import EXACT, Master, relax
from thuisroute.matching.engine.problem import Pairs, Problem, ints
from thuisroute.matching.engine.rows import Rows, rows_of


@dataclass(frozen=True, slots=True)
class Clash:
    """`rules` by name; `short` is how many homes are missed together at the least.

    `people` and `homes` are how many of them stand in it: there are no more of them.
    """

    rules: tuple[str, ...]
    short: int
    people: int
    homes: int


def clash_in(problem: Problem) -> Clash | None:
    """The rules that clash; None when parts of homes could keep them all."""
    nothing = np.zeros_like(problem.pairs.score)
    blank = replace(
        problem, pairs=Pairs(problem.pairs.resident, problem.pairs.home, nothing)
    )
    rows = rows_of(blank)
    master = Master(rows)
    master.allow_too_few()
    master.add(_some(rows))
    relaxed = relax(master)
    short = -relaxed.bound
    if short < EXACT:
        return None
    people, homes = len(problem.residents), len(problem.homes)
    paid = np.flatnonzero(np.abs(relaxed.price) > EXACT)
    named = [int(one) for one in paid if one >= people + homes]
    names = [*rows.names, *(two.name for two, _area in rows.near)]
    return Clash(
        rules=tuple(sorted({names[one] for one in named})),
        short=int(np.ceil(short - EXACT)),
        people=int((paid < people).sum()),
        homes=int(((paid >= people) & (paid < people + homes)).sum()),
    )


def _some(rows: Rows) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """A pair of every home to begin with."""
    _homes, first = np.unique(rows.problem.pairs.home, return_index=True)
    return ints(np.sort(first))
