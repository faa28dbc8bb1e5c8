"""The same question to other solvers, as somebody would ask them by hand."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from ortools.graph.python import min_cost_flow
from ortools.sat.python import cp_model
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp

from thuisroute.matching.engine.flow import Network
from thuisroute.matching.engine.problem import Problem
from thuisroute.matching.engine.rows import rows_of


def timed(ask: Callable[[], Any], times: int = 3) -> tuple[float, Any]:
    """The shortest of some times, in seconds, and the last answer."""
    shortest, answer = np.inf, None
    for _time in range(times):
        started = time.perf_counter()
        answer = ask()
        shortest = min(shortest, time.perf_counter() - started)
    return shortest, answer


def bare_flow(network: Network) -> int:
    """OR-Tools' flow of the least cost over arcs that stand ready."""
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(
        network.tail, network.head, network.room, network.cost
    )
    solver.set_nodes_supplies(np.arange(len(network.supply)), network.supply)
    solver.solve()
    return -int(solver.optimal_cost())


def dense_assignment(problem: Problem) -> int:
    """scipy, one home each and nothing else."""
    pairs = problem.pairs
    table = np.zeros((len(problem.residents), len(problem.homes)))
    table[pairs.resident, pairs.home] = pairs.score
    rows, columns = linear_sum_assignment(table, maximize=True)
    return int(table[rows, columns].sum())


def whole_programme(problem: Problem, seconds: float) -> tuple[float | None, float]:
    """HiGHS over every pair at once: points (None when none found) and bound."""
    rows = rows_of(problem)
    count = len(problem.pairs)
    matrix = rows.columns(np.arange(count)).T.tocsr()
    solved = milp(
        -problem.pairs.score.astype(float),
        constraints=LinearConstraint(
            matrix, np.asarray(rows.low), np.asarray(rows.high)
        ),
        integrality=np.ones(count),
        bounds=Bounds(0, 1),
        options={"time_limit": seconds},
    )
    if solved.x is None:
        return None, np.inf
    return -float(solved.fun), -float(solved.mip_dual_bound)


def constraint_programme(problem: Problem, seconds: float) -> tuple[float, float]:
    """CP-SAT over every pair at once, eight workers: points and bound."""
    rows = rows_of(problem)
    matrix = rows.columns(np.arange(len(problem.pairs))).T.tocsr()
    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _pair in range(len(problem.pairs))]
    for number in range(matrix.shape[0]):
        at = slice(matrix.indptr[number], matrix.indptr[number + 1])
        used = cp_model.LinearExpr.weighted_sum(
            [taken[one] for one in matrix.indices[at]],
            [int(weight) for weight in matrix.data[at]],
        )
        low = rows.low[number]
        model.add_linear_constraint(
            used, int(max(low, 0)), int(np.floor(rows.high[number]))
        )
    model.maximize(
        cp_model.LinearExpr.weighted_sum(taken, problem.pairs.score.tolist())
    )
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 8
    solver.solve(model)
    return solver.objective_value, solver.best_objective_bound
