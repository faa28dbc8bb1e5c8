"""The refusal of a pack."""

from collections.abc import Iterable

from thuisroute.kernel.problem import Problem


class PackRefusedError(Exception):
    """A pack cannot be used; `problems` holds everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(one.as_text() for one in self.problems))
