"""What moves when one thing moves: the answer of a flow as a graph of exchanges.

Residents are folded away: a home that is given leads to every other home its resident
may have, and a group leads to a home through the best resident of it without one. What
remains has a node per home and per group only, so that a question is answered in a
moment, exactly.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from thuisroute.matching.engine.forest import Forest, counted
from thuisroute.matching.engine.problem import NONE, Floats, Given, Ints, Pairs, ints

Edges = tuple[Ints, Ints, Ints]


@dataclass(frozen=True, slots=True, eq=False)
class Residual:
    """Nodes: homes, their groups, the sink; then groups of residents, the source.

    `price` makes no edge cost less than nothing: that it exists proves that no
    exchange makes the answer better.
    """

    pairs: Pairs
    given: Given
    residents: Forest
    homes: Forest
    price: Ints
    graph: csr_matrix

    def from_node(self, node: int) -> Floats:
        """What the cheapest chain of exchanges to each node costs, in points."""
        reduced = dijkstra(self.graph, indices=node)
        away: Floats = reduced - self.price[node] + self.price
        return away

    def to_node(self, node: int) -> Floats:
        """The same from each node."""
        reduced = dijkstra(self.graph.T.tocsr(), indices=node)
        away: Floats = reduced - self.price + self.price[node]
        return away

    def entry(self, resident: int) -> int:
        """Where a chain ends that sets this resident free."""
        pair = int(self.given.pair[resident])
        if pair != NONE:
            return int(self.pairs.home[pair])
        return self.group_node(int(self.residents.parent[resident]))

    def group_node(self, node: int) -> int:
        """The node of a group of residents, or of the source."""
        return self.homes.root + 1 + node - self.residents.leaves

    def now(self, resident: int) -> int:
        """The points this resident's home brings now."""
        pair = int(self.given.pair[resident])
        return 0 if pair == NONE else int(self.pairs.score[pair])


class NotTheBestError(ValueError):
    """The answer can be made better; it has no prices."""


def residual_of(
    pairs: Pairs, given: Given, residents: Forest, homes: Forest
) -> Residual:
    """The graph of an answer that no exchange makes better."""
    nodes = homes.root + 1 + residents.root + 1 - residents.leaves
    parts = [*_exchanges(pairs, given, residents, homes)]
    tail, head, cost = (np.concatenate(column) for column in zip(*parts, strict=True))
    tail, head, cost = _cheapest(tail, head, cost)
    price = _prices(nodes, tail, head, cost)
    reduced = (cost + price[tail] - price[head]).astype(np.float64)
    graph = csr_matrix((reduced, (tail, head)), shape=(nodes, nodes))
    return Residual(pairs, given, residents, homes, price, graph)


def _exchanges(
    pairs: Pairs, given: Given, residents: Forest, homes: Forest
) -> Iterator[Edges]:
    home = given.homes(pairs)
    now = given.points(pairs)
    housed = home != NONE
    into = homes.root + 1 + residents.parent[: residents.leaves] - residents.leaves
    others = housed[pairs.resident] & (pairs.home != home[pairs.resident])
    who = pairs.resident[others]
    yield home[who], pairs.home[others], now[who] - pairs.score[others]
    yield home[housed], into[housed], now[housed]
    free = ~housed[pairs.resident]
    yield into[pairs.resident[free]], pairs.home[free], -pairs.score[free]
    yield from _passing(homes, counted(homes, home[housed]), 0, upward=True)
    offset = homes.root + 1 - residents.leaves
    used = counted(residents, np.flatnonzero(housed))
    yield from _passing(residents, used, offset, upward=False)
    sink, source = homes.root, homes.root + 1 + residents.root - residents.leaves
    if housed.any():
        yield ints([source]), ints([sink]), ints([0])
    if not housed.all():
        yield ints([sink]), ints([source]), ints([0])


def _passing(
    forest: Forest, used: Ints, offset: int, *, upward: bool
) -> Iterator[Edges]:
    """Edges between nodes and their parents where more, or less, can pass."""
    # The residents themselves are folded away.
    nodes = np.arange(0 if upward else forest.leaves, forest.root)
    below, above = nodes + offset, forest.parent[nodes] + offset
    more = used[nodes] < forest.high[nodes]
    less = used[nodes] > forest.low[nodes]
    if not upward:
        more, less = less, more
    yield below[more], above[more], np.zeros(int(more.sum()), dtype=np.int64)
    yield above[less], below[less], np.zeros(int(less.sum()), dtype=np.int64)


def _cheapest(tail: Ints, head: Ints, cost: Ints) -> Edges:
    """Of edges between the same two nodes the cheapest, sorted by head."""
    order = np.lexsort((cost, tail, head))
    tail, head, cost = tail[order], head[order], cost[order]
    first = np.ones(len(tail), dtype=np.bool_)
    first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
    return tail[first], head[first], cost[first]


def _prices(nodes: int, tail: Ints, head: Ints, cost: Ints) -> Ints:
    """Shortest distances from everywhere at once (Bellman and Ford)."""
    price = np.zeros(nodes, dtype=np.int64)
    if not len(tail):
        return price
    starts = np.flatnonzero(np.r_[True, head[1:] != head[:-1]])
    reached = head[starts]
    for _round in range(nodes + 1):
        offered = np.minimum.reduceat(price[tail] + cost, starts)
        lower = offered < price[reached]
        if not lower.any():
            return price
        price[reached[lower]] = offered[lower]
    raise NotTheBestError
