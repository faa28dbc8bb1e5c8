"""Which pairs the hard rules leave, and what the wishes make of them."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from thuisroute.matching.engine.problem import (
    HIGHEST_SCORE,
    Floats,
    Ints,
    Pairs,
    ints,
)
from thuisroute.matching.question.columns import Compared, numbers
from thuisroute.matching.question.schema import Row, RulesFile, Wish

# Residents are looked at so many at a time: the table of a part fits the cache.
PART = 256


class TooManyPointsError(ValueError):
    """Wishes add up to more than the engine counts exactly."""


def pairs_of(
    rules: RulesFile, residents: Sequence[Row], homes: Sequence[Row], *, workers: int
) -> Pairs:
    """Every possible pair with its points; the same for any number of workers."""
    hard = [Compared(one, residents, homes) for one in rules.hard]
    wishes = [_Wished(one, rules, residents, homes) for one in rules.wishes]

    def part(first: int) -> tuple[Ints, Ints, Floats]:
        who = np.arange(first, min(first + PART, len(residents)))
        possible = np.ones((len(who), len(homes)), dtype=np.bool_)
        for rule in hard:
            possible &= rule.holds(who)
        row, home = np.nonzero(possible)
        points = np.zeros(len(row))
        for wish in wishes:
            points += wish.points(who, row, home)
        return who[row], home, points

    with ThreadPoolExecutor(workers) as pool:
        found = list(pool.map(part, range(0, len(residents), PART)))
    if not found:
        return Pairs(ints([]), ints([]), ints([]))
    who, home, points = (np.concatenate(column) for column in zip(*found, strict=True))
    if len(points) and np.abs(points).max() > HIGHEST_SCORE:
        raise TooManyPointsError
    return Pairs(ints(who), ints(home), ints(np.rint(points)))


class _Wished:
    """One wish over all residents and homes."""

    def __init__(
        self,
        wish: Wish,
        rules: RulesFile,
        residents: Sequence[Row],
        homes: Sequence[Row],
    ) -> None:
        self._wish = wish
        self._weight = rules.sides.get(wish.side, 1.0)
        self._when = (
            Compared(wish.when, residents, homes) if wish.when is not None else None
        )
        self._amounts = _amounts(wish, residents, homes)

    def points(self, who: Ints, row: Ints, home: Ints) -> Floats:
        """Of these pairs; `row` says which of `who`."""
        if self._when is not None:
            each = self._when.holds(who)[row, home].astype(np.float64)
            each *= self._wish.points
        else:
            each = self._amounts[who[row] if self._wish.of_resident else home]
        worth: Floats = self._weight * each
        return worth


def _amounts(wish: Wish, residents: Sequence[Row], homes: Sequence[Row]) -> Floats:
    if wish.of_resident:
        amounts = numbers(residents, wish.of_resident)
    elif wish.of_home:
        amounts = numbers(homes, wish.of_home)
    else:
        return np.zeros(0)
    points = np.nan_to_num(amounts) * wish.points
    return np.minimum(points, wish.most) if wish.most is not None else points


def because(
    rules: RulesFile, resident: Row, home: Row
) -> tuple[list[str], list[tuple[str, int]]]:
    """Of one pair: codes of the hard rules it breaks, and points of each wish."""
    one = ints([0])
    broken = [
        rule.code
        for rule in rules.hard
        if not Compared(rule, [resident], [home]).holds(one)[0, 0]
    ]
    points = [
        (
            wish.code,
            round(
                float(_Wished(wish, rules, [resident], [home]).points(one, one, one)[0])
            ),
        )
        for wish in rules.wishes
    ]
    return broken, [(code, worth) for code, worth in points if worth]
