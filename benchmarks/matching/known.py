"""Assignments of which the best is known beforehand.

Machol and Wien (Operations Research 1976): cost i * j; the best pairs the largest with
the smallest, n (n + 1) (n + 2) / 6 together. And planted ones: prices are drawn first,
every pair is worth its two prices less something, and those of one permutation exactly
their prices.
"""

from collections.abc import Iterator

import numpy as np

from thuisroute.matching.engine.problem import Group, Pairs, Problem, ints

LADDERS = (10, 100, 300)
PLANTED = (100, 400, 800)


def known_instances() -> Iterator[tuple[str, Problem, int]]:
    """Name, problem, the points of the best answer."""
    for size in LADDERS:
        side = np.arange(1, size + 1)
        high = size * size
        points = high - np.outer(side, side)
        best = size * high - size * (size + 1) * (size + 2) // 6
        yield f"Machol-Wien {size}", _square(points), best
    for size in PLANTED:
        luck = np.random.default_rng(size)
        mine, theirs = luck.integers(100, 900, (2, size))
        points = mine[:, None] + theirs[None, :] - luck.integers(1, 99, (size, size))
        points[np.arange(size), luck.permutation(size)] = 0
        planted = points == 0
        points = np.where(planted, mine[:, None] + theirs[None, :], points)
        yield f"planted {size}", _square(points), int(mine.sum() + theirs.sum())


def _square(points: np.ndarray) -> Problem:
    """Everybody has to be housed: the last home goes as well."""
    size = len(points)
    who, where = np.indices(points.shape)
    return Problem(
        residents=tuple(map(str, range(size))),
        homes=tuple(map(str, range(size))),
        pairs=Pairs(ints(who.ravel()), ints(where.ravel()), ints(points.ravel())),
        waiting=ints(np.arange(size)),
        home_groups=(Group("all", ints(np.arange(size)), size, size),),
    )
