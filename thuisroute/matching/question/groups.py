"""Limits, loads and people apart, as the engine takes them."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from thuisroute.matching.engine.problem import Apart, Group, Ints, Load, ints
from thuisroute.matching.question.columns import numbers, texts
from thuisroute.matching.question.schema import Amount, Limit, LoadRule, Row, RulesFile

# Weights are kept in hundredths.
HUNDREDTHS = 100
# A share that a computer keeps just above or below a whole number is that number.
HAIR = 1e-9


class UnknownValueError(ValueError):
    """A rule names a value, or a resident, that no row has."""

    def __init__(self, rule: str, value: str) -> None:
        self.rule, self.value = rule, value
        super().__init__(f"{rule}: nothing is called {value}")


def limits_of(
    rules: RulesFile, residents: Sequence[Row], homes: Sequence[Row]
) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Those over homes and those over residents."""
    over_homes = [
        group
        for one in rules.limits
        if one.homes_by
        for group in _limit(one, homes, one.homes_by)
    ]
    over_residents = [
        group
        for one in rules.limits
        if one.residents_by
        for group in _limit(one, residents, one.residents_by)
    ]
    return tuple(over_homes), tuple(over_residents)


def _limit(rule: Limit, rows: Sequence[Row], field: str) -> Iterator[Group]:
    members = _by_value(rule.name, rows, field, rule.only)
    for value, those in members.items():
        low = math.ceil(_number(rule.at_least, len(those), 0) - HAIR)
        high = math.floor(_number(rule.at_most, len(those), len(those)) + HAIR)
        yield Group(f"{rule.name}: {value}", those, low, high)


def _by_value(
    name: str, rows: Sequence[Row], field: str, only: Sequence[str] = ()
) -> dict[str, Ints]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, value in enumerate(texts(rows, field)):
        if value is not None:
            found[value].append(number)
    for value in only:
        if value not in found:
            raise UnknownValueError(name, value)
    return {
        value: ints(found[value])
        for value in sorted(found)
        if not only or value in only
    }


def _number(amount: Amount | None, members: int, otherwise: float) -> float:
    if amount is None:
        return otherwise
    if amount.count is not None:
        return amount.count
    each = amount.share if amount.share is not None else amount.per_home
    return (each or 0.0) * members


def loads_of(
    rules: RulesFile, residents: Sequence[Row], homes: Sequence[Row]
) -> tuple[Load, ...]:
    """Carrying capacity and caps on kinds of residents."""
    return tuple(
        Load(
            f"{rule.name}: {value}",
            those,
            weight,
            math.floor(HUNDREDTHS * _number(rule.at_most, len(those), 0) + HAIR),
        )
        for rule in rules.loads
        for weight in (_weights(rule, residents),)
        for value, those in _by_value(rule.name, homes, rule.homes_by).items()
    )


def _weights(rule: LoadRule, residents: Sequence[Row]) -> Ints:
    found = np.nan_to_num(numbers(residents, rule.resident))
    if rule.from_value is not None:
        found = (found >= rule.from_value).astype(np.float64)
    return ints(np.rint(HUNDREDTHS * found))


def apart_of(
    rules: RulesFile, residents: Sequence[Row], homes: Sequence[Row]
) -> tuple[tuple[Apart, ...], Ints]:
    """The pairs, and the place of each home."""
    if rules.apart is None:
        return (), ints([])
    at = {str(row["id"]): number for number, row in enumerate(residents)}
    found = []
    for one, other in rules.apart.pairs:
        for who in (one, other):
            if who not in at:
                raise UnknownValueError("apart", who)
        found.append(Apart(f"apart: {one} and {other}", at[one], at[other]))
    place: dict[str | None, int] = {}
    area = [
        place.setdefault(value, len(place))
        for value in texts(homes, rules.apart.within)
    ]
    return tuple(found), ints(area)
