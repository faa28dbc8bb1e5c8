"""One question, one answer, with what is proven about it."""

from dataclasses import dataclass
from enum import Enum

import numpy as np

from thuisroute.matching.engine.flow import best_flow
from thuisroute.matching.engine.forest import forest_of
from thuisroute.matching.engine.master import Master, Relaxed, Unsolvable, relax
from thuisroute.matching.engine.problem import NONE, Given, Ints, Problem, ints
from thuisroute.matching.engine.residual import Residual, residual_of
from thuisroute.matching.engine.rows import Rows, rows_of
from thuisroute.matching.engine.whole import (
    CLOSE,
    Settled,
    improve,
    settle,
    settle_among,
)

# Where so few pairs can be in a better answer, all of them are looked at.
FEW = 6_000
# Pairs that the flow prices this close to the answer start the programme.
NEAR_THE_FLOW = 80


class Effort(Enum):
    """How long to look once an answer stands; flows are the best either way."""

    QUICK = "quick"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """`bound`: no answer has more points. `relaxed` has the prices of the rules that no
    flow keeps; None where a flow kept all."""

    given: Given
    total: int
    bound: int
    method: str
    relaxed: Relaxed | None = None

    @property
    def gap(self) -> float:
        """How far the bound lies above, as a part of it; 0 is proven the best."""
        return (self.bound - self.total) / self.bound if self.bound else 0.0


def solve(problem: Problem, effort: Effort = Effort.THOROUGH) -> Answer | None:
    """The best answer; None when no answer keeps every rule."""
    residents, crossing = forest_of(len(problem.residents), problem.resident_groups)
    homes, across = forest_of(len(problem.homes), problem.home_groups)
    given = best_flow(problem, residents, homes)
    if given is None:
        return None
    if not (crossing or across or problem.loads or problem.apart):
        total = given.total(problem.pairs)
        return Answer(given, total, total, "flow")
    start = _near(residual_of(problem.pairs, given, residents, homes))
    return _with_more_rules(problem, start, effort)


def _with_more_rules(problem: Problem, start: Ints, effort: Effort) -> Answer | None:
    rows = rows_of(problem)
    relaxed = _relaxed(rows, start)
    if relaxed is None:
        return None
    settled = settle(rows, relaxed)
    if settled is None:
        return None
    if effort is Effort.THOROUGH and settled.total < relaxed.bound * (1 - CLOSE):
        settled = improve(rows, relaxed, settled)
    return _proven(rows, relaxed, settled)


def _relaxed(rows: Rows, start: Ints) -> Relaxed | None:
    """From the pairs near the flow; from all of them when those cannot keep a rule."""
    for first in (start, ints(np.arange(len(rows.problem.pairs)))):
        master = Master(rows)
        master.add(first)
        try:
            return relax(master)
        except Unsolvable:
            rows.near.clear()
    return None


def _near(residual: Residual) -> Ints:
    """Pairs that an exchange may bring in at a small loss."""
    pairs, given, price = residual.pairs, residual.given, residual.price
    home = given.homes(pairs)
    into = residual.group_node(0) + residual.residents.parent
    worth = np.where(
        home == NONE,
        price[into[: residual.residents.leaves]],
        price[home] + given.points(pairs),
    )
    loss = worth[pairs.resident] - pairs.score - price[pairs.home]
    return ints(np.flatnonzero(loss <= NEAR_THE_FLOW))


def _proven(rows: Rows, relaxed: Relaxed, settled: Settled) -> Answer:
    """Whatever is better uses only pairs whose price it can afford: where those are
    few, all are looked at, and the gap closes."""
    bound = int(np.floor(relaxed.bound + 1e-6))
    method = "columns"
    affordable = np.flatnonzero(relaxed.reduced >= settled.total - relaxed.bound - 1e-6)
    if bound > settled.total and len(affordable) <= FEW:
        better = settle_among(rows, ints([]), ints(affordable))
        if better is not None:
            if better.total > settled.total:
                settled = better
            bound = min(bound, max(settled.total, int(np.floor(better.bound + 1e-6))))
            method = "columns, closed"
    return Answer(settled.given, settled.total, bound, method, relaxed=relaxed)
