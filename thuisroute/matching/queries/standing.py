"""Who gets which home of a kept round as things stand, and what otherwise costs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from thuisroute.matching.engine.again import Again, asked_again
from thuisroute.matching.engine.fairness import in_order, with_waiting
from thuisroute.matching.engine.problem import NONE, Given, Problem
from thuisroute.matching.engine.solve import Answer, solve
from thuisroute.matching.engine.what_if import WhatIf
from thuisroute.matching.queries.kept_question import Open, answered
from thuisroute.matching.rules.kept import (
    Decided,
    KeptProblem,
    as_found,
    fixed,
    is_as_found,
)

ONLY_THE_ORDER = 100


def standing(problem: KeptProblem, decided: Sequence[Decided]) -> dict[int, UUID]:
    """Who gets each home. What was decided is sure; the rest is found again around it,
    by the way that this round was found."""
    sure = fixed(problem, decided)
    if is_as_found(problem, decided):
        return as_found(problem)
    still, best = answered(problem, decided)
    return sure | _names(still, _weighed(still.problem, problem.waiting, best))


def points_of(problem: KeptProblem, stands: Mapping[int, UUID]) -> int:
    """All points together."""
    people = {one.key: one for one in problem.people}
    return sum(
        people[key].fits.get(home, 0) for home, key in stands.items() if key in people
    )


@dataclass(frozen=True)
class Costs:
    """What giving a home that is open to somebody else costs in all."""

    still: Open
    best: Answer
    if_: WhatIf | Again | None

    @property
    def exact(self) -> bool:
        """Otherwise it is about so much: the round is large, and its limits cross."""
        return self.if_ is None or self.if_.exact

    def who(self, home: int) -> list[UUID]:
        """Everybody whom this home fits and who has none for sure, in the order of the
        queue."""
        pairs = self.still.problem.pairs
        return [
            one.key
            for at, one in enumerate(self.still.people)
            if pairs.number_of(at, home) != NONE
        ]

    def of(self, home: int, person: UUID) -> int | None:
        """None when the limits do not allow it, or it is not open to them."""
        at = next(
            (at for at, one in enumerate(self.still.people) if one.key == person), NONE
        )
        if self.if_ is None or at == NONE:
            return None
        return self.if_.loss(at, home)

    def exactly(self, home: int, person: UUID) -> int | None:
        """The same, answered again where the limits cross, however large the round."""
        crossed = self.best.relaxed is not None
        again = Again(self.still.problem, self.best.total)
        return replace(self, if_=again if crossed else self.if_).of(home, person)


def costs(problem: KeptProblem, decided: Sequence[Decided]) -> Costs:
    """Ready to be asked about each home."""
    still, best = answered(problem, decided)
    if not len(still.problem.pairs):
        return Costs(still, best, None)
    return Costs(still, best, asked_again(still.problem, best))


def cost_of_leaving(problem: KeptProblem, decided: Sequence[Decided], home: int) -> int:
    """What it costs in all when nobody gets this home."""
    _still, now = answered(problem, decided)
    _still, without = answered(problem, [*decided, Decided(home, None)])
    return max(0, now.total - without.total)


def _weighed(problem: Problem, waiting: int, best: Answer) -> Given:
    """By the way that the round was found."""
    if waiting == ONLY_THE_ORDER:
        return in_order(problem)
    mixed = solve(with_waiting(problem, waiting / 100)) if waiting else best
    return (mixed or best).given


def _names(still: Open, given: Given) -> dict[int, UUID]:
    homes = given.homes(still.problem.pairs)
    return {
        int(home): still.people[at].key
        for at, home in enumerate(homes.tolist())
        if home != NONE
    }
