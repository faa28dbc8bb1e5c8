"""How much of the parts by origin can be held to at once."""

from collections.abc import Callable
from typing import TypeVar

from thuisroute.matching.engine.problem import Problem
from thuisroute.matching.engine.solve import Answer, solve
from thuisroute.matching.rules.shares import WHOLE

# In percent; without any there is always an answer.
_PARTS = (WHOLE, 75, 50, 25, 0)
T = TypeVar("T")


def most_of_the_parts(
    ask: Callable[[int], T], problem: Callable[[T], Problem]
) -> tuple[T, Answer]:
    """Where not all can be kept, as much of each as can be: what was asked in the end,
    and the answer with the most points."""
    for part in _PARTS:
        asked = ask(part)
        answer = solve(problem(asked))
        if answer is not None:
            return asked, answer
    raise ValueError("a round that asks for no least number has an answer")
