"""One home each within nested counts: a flow of the least cost, whole by nature."""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python import min_cost_flow

from thuisroute.matching.engine.forest import Forest
from thuisroute.matching.engine.problem import Given, Ints, Pairs, Problem, given_of


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Arcs as the solver takes them; the pairs are the first of them."""

    tail: Ints
    head: Ints
    room: Ints
    cost: Ints
    supply: Ints


def network_of(pairs: Pairs, residents: Forest, homes: Forest) -> Network:
    """Source, residents under their groups, pairs, homes under theirs, sink.

    What has to pass at least is sent ahead as supply and demand, so that a number that
    cannot be reached shows as no answer at all.
    """
    first_home = residents.root + 1
    source, sink = residents.root, first_home + homes.root
    below = np.arange(residents.root)
    above = np.arange(homes.root) + first_home
    number = residents.leaves
    supply = np.zeros(sink + 1, dtype=np.int64)
    supply[source], supply[sink] = number, -number
    np.add.at(supply, residents.parent, -residents.low)
    supply[below] += residents.low
    supply[above] -= homes.low
    np.add.at(supply, homes.parent + first_home, homes.low)
    count = len(pairs)
    rest = len(below) + len(above) + 1
    return Network(
        tail=np.concatenate([pairs.resident, residents.parent, above, [source]]),
        head=np.concatenate(
            [pairs.home + first_home, below, homes.parent + first_home, [sink]]
        ),
        room=np.concatenate(
            [
                np.ones(count, dtype=np.int64),
                residents.high - residents.low,
                homes.high - homes.low,
                [number],
            ]
        ),
        cost=np.concatenate([-pairs.score, np.zeros(rest, dtype=np.int64)]),
        supply=supply,
    )


def best_flow(problem: Problem, residents: Forest, homes: Forest) -> Given | None:
    """The answer with the most points; None when the least numbers cannot be met."""
    network = network_of(problem.pairs, residents, homes)
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(
        network.tail, network.head, network.room, network.cost
    )
    solver.set_nodes_supplies(np.arange(len(network.supply)), network.supply)
    if solver.solve() != solver.OPTIMAL:
        return None
    flows = solver.flows(arcs[: len(problem.pairs)])
    return given_of(flows > 0, problem)
