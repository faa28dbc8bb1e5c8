"""What would be lost if this person had that home, and gained by one place more."""

from dataclasses import dataclass, replace

import numpy as np

from thuisroute.matching.engine.flow import best_flow
from thuisroute.matching.engine.forest import Forest, forest_of
from thuisroute.matching.engine.problem import NONE, Floats, Pairs, Problem, ints
from thuisroute.matching.engine.residual import Residual, residual_of
from thuisroute.matching.engine.rows import rows_of
from thuisroute.matching.engine.solve import Answer


@dataclass(frozen=True, slots=True, eq=False)
class WhatIf:
    """Exact within nested counts. With other rules the loss is that of the bound at the
    prices those rules have now, about so much; again.py has the exact answer."""

    problem: Problem
    residual: Residual
    exact: bool

    def loss(self, resident: int, home: int) -> int | None:
        """Points lost if they had it; None when the counts do not allow it at all."""
        number = self.residual.pairs.number_of(resident, home)
        if number == NONE:
            return None
        chain = self.residual.from_node(home)[self.residual.entry(resident)]
        return self._lost(chain, resident, number)

    def losses(self, resident: int) -> dict[int, int | None]:
        """The same for every home this person may have."""
        pairs = self.residual.pairs
        first, last = np.searchsorted(pairs.resident, [resident, resident + 1])
        chains = self.residual.to_node(self.residual.entry(resident))
        return {
            int(pairs.home[number]): self._lost(
                chains[pairs.home[number]], resident, number
            )
            for number in range(int(first), int(last))
        }

    def _lost(self, chain: float, resident: int, number: int) -> int | None:
        if not np.isfinite(chain) or self._overfull(resident, number):
            return None
        residual = self.residual
        loss = chain - residual.pairs.score[number] + residual.now(resident)
        return max(0, int(np.rint(loss)))

    def _overfull(self, resident: int, number: int) -> bool:
        """This pair alone is more than a rule beside the counts leaves room for."""
        home = self.residual.pairs.home[number]
        return any(
            load.weight[resident] > load.high and home in load.homes
            for load in self.problem.loads
        )

    def one_more(self, home_group: int) -> int:
        """Points gained if this group of homes might hold one more; 0: no use."""
        forest = self.residual.homes
        name = self.problem.home_groups[home_group].name
        node = next(
            forest.leaves + at
            for at, group in enumerate(forest.groups)
            if group.name == name
        )
        chain = self.residual.from_node(int(forest.parent[node]))[node]
        return max(0, -int(np.rint(chain))) if np.isfinite(chain) else 0


def what_if(problem: Problem, answer: Answer) -> WhatIf:
    """Ready to be asked; prices stand for the rules that no flow keeps."""
    residents, _across = forest_of(len(problem.residents), problem.resident_groups)
    homes, _crossing = forest_of(len(problem.homes), problem.home_groups)
    if answer.relaxed is None:
        residual = residual_of(problem.pairs, answer.given, residents, homes)
        return WhatIf(problem, residual, exact=True)
    return _priced(problem, answer, residents, homes)


def _priced(
    problem: Problem, answer: Answer, residents: Forest, homes: Forest
) -> WhatIf:
    """The flow of what pairs are worth after paying for the rules no flow keeps."""
    paid = _side_prices(problem, answer, residents, homes)
    score = ints(np.rint(problem.pairs.score - paid))
    pairs = Pairs(problem.pairs.resident, problem.pairs.home, score)
    given = best_flow(replace(problem, pairs=pairs), residents, homes)
    if given is None:
        raise ValueError("an answer stands, so its flow does")
    residual = residual_of(pairs, given, residents, homes)
    return WhatIf(problem, residual, exact=False)


def _side_prices(
    problem: Problem, answer: Answer, residents: Forest, homes: Forest
) -> Floats:
    """What each pair pays for rules outside the forests."""
    relaxed = answer.relaxed
    if relaxed is None:
        raise ValueError("a flow pays nothing beside its counts")
    rows = rows_of(problem)
    kept = {one.name for one in (*residents.groups, *homes.groups)}
    price = relaxed.price[: len(rows.names)].copy()
    own = len(problem.residents) + len(problem.homes)
    for number, name in enumerate(rows.names):
        if number < own or name in kept:
            price[number] = 0.0
    paid: Floats = problem.pairs.score - rows.reduced(price)
    return paid
