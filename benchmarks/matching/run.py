"""Every goal of the matching engine in one run, beside its peers.

    python -m benchmarks.matching.run
    python -m benchmarks.matching.run --sizes small middle --peer-seconds 20

Prints a line per goal: the goal, what was found, passed or not. Peers get the same
instances in the same run; what they found is told, not judged.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from benchmarks.matching.instances import SIZES, flow_problem, full_problem
from benchmarks.matching.known import known_instances
from benchmarks.matching.peers import (
    bare_flow,
    constraint_programme,
    dense_assignment,
    timed,
    whole_programme,
)
from thuisroute.matching.engine.fairness import price_of_order, ways
from thuisroute.matching.engine.flow import network_of
from thuisroute.matching.engine.forest import forest_of
from thuisroute.matching.engine.problem import Problem
from thuisroute.matching.engine.rows import broken_by
from thuisroute.matching.engine.solve import Answer, Effort, solve
from thuisroute.matching.engine.what_if import what_if

FLOW_RATIO = 1.5
# Seconds and percent: at once, and after a longer look.
QUICK = {"small": (0.2, 0.0), "middle": (0.5, 2.0), "large": (6.0, 1.0)}
THOROUGH = {"small": (0.2, 0.0), "middle": (10.0, 0.25), "large": (40.0, 0.3)}
WHY_MS = {"small": 10.0, "middle": 10.0, "large": 60.0}
MEMORY_GB = 1.5
STATUS = Path("/proc/self/status")
GROWTH = 3
ASKED = 200
PEERS = {"small", "middle"}


def main() -> int:
    """0 when every goal is reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", default=list(SIZES), choices=list(SIZES))
    parser.add_argument("--peer-seconds", type=float, default=10.0)
    arguments = parser.parse_args()
    passed = [_goal(*line) for line in _known()]
    costs = {}
    for size in arguments.sizes:
        passed += [_goal(*line) for line in _flow(size, costs)]
        passed += [_goal(*line) for line in _full(size, arguments.peer_seconds)]
    passed += [_goal(*line) for line in _memory(arguments.sizes[-1])]
    if {"middle", "large"} <= set(costs):
        passed += [_goal(*line) for line in _growth(costs)]
    return 0 if all(passed) else 1


Line = tuple[str, str, bool]


def _goal(goal: str, found: str, passed: bool) -> bool:  # noqa: FBT001 - a row of a table
    sys.stdout.write(f"{'pass' if passed else 'FAIL'}  {goal}: {found}\n")
    sys.stdout.flush()
    return passed


def _known() -> Iterator[Line]:
    for name, problem, best in known_instances():
        answer = solve(problem)
        found = answer.total if answer else None
        yield f"{name}, known best {best}", f"{found}", found == best


def _flow(size: str, costs: dict[str, float]) -> Iterator[Line]:
    problem = flow_problem(SIZES[size])
    residents, _one = forest_of(len(problem.residents), problem.resident_groups)
    homes, _other = forest_of(len(problem.homes), problem.home_groups)
    network = network_of(problem.pairs, residents, homes)
    bare, total = timed(lambda: bare_flow(network), 5)
    ours, answer = timed(lambda: solve(problem), 5)
    costs[size] = ours / len(problem.pairs)
    proven = answer.total == answer.bound == total
    goal = f"counts: the best, at most {FLOW_RATIO} times the bare flow"
    times = f"{ours * 1e3:.1f} ms, bare {bare * 1e3:.1f} ms, {ours / bare:.2f} times"
    yield (
        f"{size} ({len(problem.pairs)} pairs), {goal}",
        f"{answer.total} in {times}",
        proven and ours <= FLOW_RATIO * bare,
    )
    dense, alone = timed(lambda: dense_assignment(problem), 1)
    sys.stdout.write(f"      scipy, one home each only: {alone} in {dense:.3f} s\n")
    yield _why(size, "counts", problem, answer)
    yield _fair(size, problem, answer)


def _full(size: str, seconds: float) -> Iterator[Line]:
    problem = full_problem(SIZES[size])
    answer = None
    for effort, goals in ((Effort.QUICK, QUICK), (Effort.THOROUGH, THOROUGH)):
        started = time.perf_counter()
        answer = solve(problem, effort)
        took = time.perf_counter() - started
        most_seconds, most_gap = goals[size]
        if answer is None:
            yield f"{size}, all rules, {effort.value}", "no answer", False
            return
        wrong = broken_by(problem, answer.given)
        goal = f"gap at most {most_gap} % in {most_seconds} s"
        found = f"gap {100 * answer.gap:.4f} % in {took:.2f} s"
        yield (
            f"{size}, all rules, {effort.value}: {goal}",
            f"{answer.total}, {found}, {len(wrong)} rules broken",
            not wrong and took <= most_seconds and 100 * answer.gap <= most_gap,
        )
    if answer is not None:
        yield _why(size, "all rules", problem, answer)
    if size in PEERS:
        _peers(problem, seconds)


def _peers(problem: Problem, seconds: float) -> None:
    """Without people apart, which they would need thousands of rows for."""
    points, bound = whole_programme(problem, seconds)
    found = "nothing" if points is None else f"{points:.0f}, bound {bound:.0f}"
    sys.stdout.write(f"      HiGHS over all pairs, {seconds:.0f} s: {found}\n")
    points, bound = constraint_programme(problem, seconds)
    sys.stdout.write(
        f"      CP-SAT over all pairs, {seconds:.0f} s: {points:.0f}, "
        f"bound {bound:.0f}\n"
    )


def _why(size: str, rules: str, problem: Problem, answer: Answer) -> Line:
    ready, asked = timed(lambda: what_if(problem, answer), 1)
    luck = np.random.default_rng(3)
    took = []
    for number in luck.integers(0, len(problem.pairs), ASKED):
        started = time.perf_counter()
        asked.loss(int(problem.pairs.resident[number]), int(problem.pairs.home[number]))
        took.append(time.perf_counter() - started)
    worst = float(np.percentile(took, 95)) * 1e3
    return (
        f"{size}, {rules}, why not this home: p95 at most {WHY_MS[size]} ms",
        f"{worst:.2f} ms after {ready:.2f} s once",
        worst <= WHY_MS[size],
    )


def _fair(size: str, problem: Problem, answer: Answer) -> Line:
    found = ways(problem, answer.given)
    told = ", ".join(f"{one.waiting}: {one.points} ({one.envy})" for one in found)
    return (
        f"{size}, points (envy) by how much waiting counts",
        f"{told}; the order costs {100 * price_of_order(found):.1f} %",
        found[-1].envy == 0,
    )


def _memory(size: str) -> Iterator[Line]:
    """In a process of its own: what the peers hold is not the engine's."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        most = alone.submit(_most_held, size).result()
    goal = f"{size}, both kinds of rules and why not: memory under {MEMORY_GB} GB"
    yield goal, f"{most:.2f} GB", most < MEMORY_GB


def _most_held(size: str) -> float:
    """In GB, with both kinds of rules solved and asked about."""
    for make in (flow_problem, full_problem):
        problem = make(SIZES[size])
        answer = solve(problem)
        if answer is not None:
            what_if(problem, answer).loss(0, 0)
    # Not `getrusage`, which a child takes over from who began it.
    told = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
    return int(told["VmHWM"].split()[0]) / 1024 / 1024


def _growth(costs: dict[str, float]) -> Iterator[Line]:
    times = costs["large"] / costs["middle"]
    yield (
        "a pair costs at most three times as much at the large size",
        f"{times:.2f} times",
        times <= GROWTH,
    )


if __name__ == "__main__":
    sys.exit(main())
