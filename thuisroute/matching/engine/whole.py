"""From parts of homes to whole ones: what is whole stays, the rest is settled."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, vstack

from thuisroute.matching.engine.master import Relaxed
from thuisroute.matching.engine.problem import (
    NONE,
    Given,
    Ints,
    ints,
)
from thuisroute.matching.engine.rows import Rows

WHOLE = 1 - 1e-6
# Pairs this far below their prices may take part; the next when nothing fits.
WIDTHS = (100.0, 400.0, 2_000.0)
# Looked at beside what is whole already, and on their own where they are so few.
WIDER = 400.0
MANY = 10_000
# The solver stops by counting, never by the clock: the same question, the same answer.
NODES = 100
HALF = 0.5
CLOSE = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """An answer; `bound` is what the solver proved over the pairs it looked at."""

    given: Given
    total: int
    bound: float


def settle(rows: Rows, relaxed: Relaxed) -> Settled | None:
    """Keeps every pair that is whole already; lets go of them when nothing fits."""
    whole = ints(relaxed.pairs[relaxed.part >= WHOLE])
    for fixed in (whole, ints([])):
        for width in WIDTHS:
            near = ints(np.flatnonzero(relaxed.reduced >= -width))
            found = settle_among(rows, fixed, near)
            if found is not None:
                return found
    return None


def improve(rows: Rows, relaxed: Relaxed, settled: Settled) -> Settled:
    """The same with more pairs to choose from, and without what was whole already."""
    whole = ints(relaxed.pairs[relaxed.part >= WHOLE])
    near = ints(np.flatnonzero(relaxed.reduced >= -WIDER))
    for fixed in (whole, ints([])) if len(near) <= MANY else (whole,):
        found = settle_among(rows, fixed, near)
        if found is not None and found.total > settled.total:
            settled = found
    return settled


def settle_among(rows: Rows, fixed: Ints, near: Ints) -> Settled | None:
    """The best of the pairs in `near` beside the `fixed` ones; None when none fits."""
    free = _free_of(rows, fixed, near)
    apart = _apart_rows(rows, fixed, free)
    answer = _whole_programme(rows, fixed, free, apart)
    if answer is None:
        return None
    chosen, bound = answer
    pairs = rows.problem.pairs
    pair = np.full(len(rows.problem.residents), NONE, dtype=np.int64)
    for part in (fixed, free[chosen]):
        pair[pairs.resident[part]] = part
    given = Given(pair)
    return Settled(given, given.total(pairs), bound)


def _free_of(rows: Rows, fixed: Ints, near: Ints) -> Ints:
    pairs = rows.problem.pairs
    taken = np.zeros(len(rows.problem.residents), dtype=np.bool_)
    full = np.zeros(len(rows.problem.homes), dtype=np.bool_)
    taken[pairs.resident[fixed]] = True
    full[pairs.home[fixed]] = True
    return ints(near[~taken[pairs.resident[near]] & ~full[pairs.home[near]]])


def _apart_rows(rows: Rows, fixed: Ints, free: Ints) -> list[tuple[Ints, float]]:
    """For two who stay apart: which free pairs share an area, and how many may be."""
    pairs, area = rows.problem.pairs, rows.problem.area
    found = []
    for two in rows.problem.apart:
        who = np.flatnonzero(np.isin(pairs.resident[free], (two.one, two.other)))
        settled = fixed[np.isin(pairs.resident[fixed], (two.one, two.other))]
        there = area[pairs.home[settled]]
        places = area[pairs.home[free[who]]]
        for place in np.unique(places):
            room = 1 - int((there == place).sum())
            found.append((ints(who[places == place]), float(room)))
    return found


def _whole_programme(
    rows: Rows, fixed: Ints, free: Ints, apart: Sequence[tuple[Ints, float]]
) -> tuple[Ints, float] | None:
    used = np.asarray(rows.columns(fixed).sum(axis=0)).ravel()
    low, high = np.asarray(rows.low) - used, np.asarray(rows.high) - used
    score = rows.problem.pairs.score
    points = float(score[fixed].sum())
    matrix = rows.columns(free).T.tocsr()
    touched = np.diff(matrix.indptr) > 0
    if (low[~touched] > 0).any():
        return None
    if not len(free):
        return ints([]), points
    limits = LinearConstraint(
        vstack([matrix[touched], _marks(apart, len(free))]),
        np.r_[low[touched], np.full(len(apart), -np.inf)],
        np.r_[high[touched], [room for _who, room in apart]],
    )
    solved = milp(
        -score[free].astype(np.float64),
        constraints=limits,
        integrality=np.ones(len(free)),
        bounds=Bounds(0, 1),
        options={"node_limit": NODES, "mip_rel_gap": CLOSE},
    )
    if solved.x is None:
        return None
    return ints(np.flatnonzero(solved.x > HALF)), points - float(solved.mip_dual_bound)


def _marks(apart: Sequence[tuple[Ints, float]], width: int) -> csr_matrix:
    rows = [np.full(len(who), number) for number, (who, _room) in enumerate(apart)]
    parts = [who for who, _room in apart]
    which = np.concatenate([*rows, ints([])])
    where = np.concatenate([*parts, ints([])])
    shape = (len(apart), width)
    return csr_matrix((np.ones(len(which)), (which, where)), shape=shape)
