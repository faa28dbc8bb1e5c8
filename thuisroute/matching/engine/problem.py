"""What is asked: who may have which home, how good that is, what holds for groups.

Residents and homes are numbered from 0 in the order of their names. Whoever builds a
problem sorts them, so that the order of a file does not change the answer.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
# Nobody, no home.
NONE = -1
# Scores are added up over thousands of homes and must stay exact.
HIGHEST_SCORE = 1_000_000


def ints(values: npt.ArrayLike) -> Ints:
    """As the engine counts."""
    return np.asarray(values, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Every pair that no hard rule forbids: three arrays of one length.

    Sorted by resident, then by home; `score` is what the pair is worth, in points.
    """

    resident: Ints
    home: Ints
    score: Ints

    def __len__(self) -> int:
        return len(self.score)

    def number_of(self, resident: int, home: int) -> int:
        """Which pair this is, `NONE` when a rule forbids it."""
        first, last = np.searchsorted(self.resident, [resident, resident + 1])
        found = first + int(np.searchsorted(self.home[first:last], home))
        return found if found < last and self.home[found] == home else NONE


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """So many of these homes, or of these residents, are in the answer."""

    name: str
    members: Ints
    low: int
    high: int


@dataclass(frozen=True, slots=True, eq=False)
class Load:
    """What residents weigh together within some homes stays within `high`.

    `weight` has one number per resident, in the same unit as `high`. With 0 and 1 it
    is a cap on a kind of resident; with more it is carrying capacity. What can never
    be filled, because nobody weighs so little, is not counted as room.
    """

    name: str
    homes: Ints
    weight: Ints
    high: int

    @property
    def room(self) -> int:
        """The most that weights can add up to within `high`."""
        step = int(np.gcd.reduce(self.weight))
        return self.high // step * step if step else self.high


@dataclass(frozen=True, slots=True, eq=False)
class Apart:
    """These two do not come to live in one area."""

    name: str
    one: int
    other: int


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """`waiting` orders residents: 0 goes first. `area` has one number per home."""

    residents: tuple[str, ...]
    homes: tuple[str, ...]
    pairs: Pairs
    waiting: Ints
    home_groups: tuple[Group, ...] = ()
    resident_groups: tuple[Group, ...] = ()
    loads: tuple[Load, ...] = ()
    apart: tuple[Apart, ...] = ()
    area: Ints = field(default_factory=lambda: ints([]))


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """An answer: the number of the pair that each resident got, or `NONE`."""

    pair: Ints

    def homes(self, pairs: Pairs) -> Ints:
        """The home of each resident, or `NONE`."""
        return self._each(pairs.home, NONE)

    def points(self, pairs: Pairs, without: int = 0) -> Ints:
        """What each resident's home brings; `without` for who has none."""
        return self._each(pairs.score, without)

    def _each(self, column: Ints, without: int) -> Ints:
        found = np.full(len(self.pair), without, dtype=np.int64)
        housed = self.pair != NONE
        found[housed] = column[self.pair[housed]]
        return found

    def total(self, pairs: Pairs) -> int:
        """All points together."""
        return int(pairs.score[self.pair[self.pair != NONE]].sum())


def given_of(chosen: Mask, problem: Problem) -> Given:
    """From a mark on each pair that is in the answer."""
    pair = np.full(len(problem.residents), NONE, dtype=np.int64)
    numbers = np.flatnonzero(chosen)
    pair[problem.pairs.resident[numbers]] = numbers
    return Given(pair)
