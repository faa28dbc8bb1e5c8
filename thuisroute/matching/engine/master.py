"""The problem without wholeness: a linear programme that grows by the pairs it needs.

Its prices say what each rule costs, and no answer can have more points than its bound.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from ortools.linear_solver import pywraplp

from thuisroute.matching.engine.problem import Apart, Floats, Ints, ints
from thuisroute.matching.engine.rows import Rows

# Pairs that are worth this little less than their prices come along: they are wanted
# in the next round.
NEARLY = 20.0
EXACT = 1e-6
# At most so many pairs come in at once.
AT_ONCE = 30_000
# The bound may lie above the programme by this part of it before another round.
CLOSE = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Relaxed:
    """`part` of each of `pairs`; `reduced` has one number per pair of the problem."""

    pairs: Ints
    part: Floats
    price: Floats
    reduced: Floats
    bound: float


class Unsolvable(Exception):  # noqa: N818 - what the rules are, not a fault
    """Even parts of homes cannot keep the rules with these pairs."""


class Master:
    """The programme over the pairs so far."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.pairs = ints([])
        self._solver = pywraplp.Solver.CreateSolver("GLOP")
        none = self._solver.infinity()
        self._parts: list[pywraplp.Variable] = []
        self._rules = [
            self._solver.Constraint(-none if low == -np.inf else low, high)
            for low, high in zip(rows.low, rows.high, strict=True)
        ]
        self._goal = self._solver.Objective()
        self._goal.SetMaximization()

    def add(self, pairs: Ints) -> None:
        """Let these pairs into the programme."""
        matrix = self.rows.columns(pairs)
        scores = self.rows.problem.pairs.score[pairs].tolist()
        starts = matrix.indptr.tolist()
        rules, weights = matrix.indices.tolist(), matrix.data.tolist()
        for number, score in enumerate(scores):
            part = self._solver.NumVar(0, self._solver.infinity(), "")
            for at in range(starts[number], starts[number + 1]):
                self._rules[rules[at]].SetCoefficient(part, weights[at])
            self._goal.SetCoefficient(part, score)
            self._parts.append(part)
        known = len(self.pairs)
        self.pairs = np.concatenate([self.pairs, pairs])
        named = len(self.rows.names)
        for number, found in enumerate(self.rows.near_columns(pairs)):
            self._mark(named + number, found + known)

    def allow_too_few(self) -> None:
        """Let every least number be missed, at one point for each that is missed."""
        for rule, low in zip(self._rules, self.rows.low, strict=False):
            if low > 0:
                missed = self._solver.NumVar(0, low, "")
                rule.SetCoefficient(missed, 1.0)
                self._goal.SetCoefficient(missed, -1.0)

    def keep_apart(self, broken: Sequence[tuple[Apart, int]]) -> None:
        """Rows for people who would come to live too near."""
        first = len(self.rows.near)
        self.rows.near.extend(broken)
        for found in self.rows.near_columns(self.pairs, first):
            self._rules.append(self._solver.Constraint(-self._solver.infinity(), 1.0))
            self._mark(len(self._rules) - 1, found)

    def _mark(self, rule: int, parts: Ints) -> None:
        for one in parts.tolist():
            self._rules[rule].SetCoefficient(self._parts[one], 1.0)

    def solve(self) -> tuple[float, Floats, Floats]:
        """Points, part of each pair so far, price of each row."""
        if self._solver.Solve() != pywraplp.Solver.OPTIMAL:
            raise Unsolvable
        return (
            self._goal.Value(),
            np.array([one.solution_value() for one in self._parts], dtype=float),
            np.array([one.dual_value() for one in self._rules]),
        )


def relax(master: Master) -> Relaxed:
    """Solve, let in what is worth more than its prices, again; until nothing is."""
    rows = master.rows
    while True:
        points, part, price = master.solve()
        broken = rows.too_near(master.pairs, part)
        if broken:
            master.keep_apart(broken)
            continue
        reduced = rows.reduced(price)
        bound = points + _left_out(rows, reduced)
        wanted = _wanted(reduced, master.pairs)
        if bound - points <= abs(points) * CLOSE + EXACT or not len(wanted):
            return Relaxed(master.pairs, part, price, reduced, bound)
        master.add(wanted)


def _left_out(rows: Rows, reduced: Floats) -> float:
    """What pairs outside the programme could bring at most: one per resident."""
    best = np.zeros(len(rows.problem.residents))
    np.maximum.at(best, rows.problem.pairs.resident, reduced)
    return float(best.sum())


def _wanted(reduced: Floats, known: Ints) -> Ints:
    reduced = reduced.copy()
    reduced[known] = -np.inf
    found = np.flatnonzero(reduced > -NEARLY)
    if len(found) > AT_ONCE:
        best = np.argpartition(-reduced[found], AT_ONCE)[:AT_ONCE]
        found = np.sort(found[best])
    return ints(found)
