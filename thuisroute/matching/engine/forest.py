"""Groups that lie within each other: what a flow can keep exactly.

Counts over one nested family of homes and one of residents keep every answer whole
(Budish, Che, Kojima and Milgrom, American Economic Review 2013, section II).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from thuisroute.matching.engine.problem import NONE, Group, Ints, ints


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Leaves first (homes or residents), then groups, then the root.

    `parent`, `low` and `high` have one number per node but the root: what may pass
    from a node to its parent.
    """

    leaves: int
    groups: tuple[Group, ...]
    parent: Ints
    low: Ints
    high: Ints

    @property
    def root(self) -> int:
        """The number of the node above all others."""
        return self.leaves + len(self.groups)


def forest_of(leaves: int, groups: Sequence[Group]) -> tuple[Forest, tuple[Group, ...]]:
    """The family as a forest, and the groups that cross others in it.

    Smaller groups first; of two that cross, the larger is left over.
    """
    top = np.arange(leaves)
    size = [1] * leaves
    parent = [NONE] * leaves
    kept: list[Group] = []
    crossing: list[Group] = []
    for group in sorted(groups, key=lambda one: (len(one.members), one.name)):
        tops = np.unique(top[group.members])
        if sum(size[node] for node in tops) != len(group.members):
            crossing.append(group)
            continue
        node = leaves + len(kept)
        for one in tops:
            parent[one] = node
        kept.append(group)
        size.append(len(group.members))
        parent.append(NONE)
        top[group.members] = node
    root = leaves + len(kept)
    up = ints(parent)
    up[up == NONE] = root
    low = [0] * leaves + [one.low for one in kept]
    high = [1] * leaves + [min(one.high, len(one.members)) for one in kept]
    return Forest(leaves, tuple(kept), up, ints(low), ints(high)), tuple(crossing)


def counted(forest: Forest, leaves: Ints) -> Ints:
    """How many of these leaves lie under each node; `leaves` has each at most once."""
    number = np.zeros(forest.root + 1, dtype=np.int64)
    number[leaves] = 1
    # A group's number is higher than that of what lies within it.
    for node in range(forest.leaves, forest.root):
        members = forest.groups[node - forest.leaves].members
        number[node] = int(number[members].sum())
    number[forest.root] = len(leaves)
    return number
