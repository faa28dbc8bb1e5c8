"""A field of many rows as an array, and how two of them compare, many at once."""

from collections.abc import Sequence

import numpy as np

from thuisroute.matching.engine.problem import Floats, Ints, Mask, ints
from thuisroute.matching.question.schema import Comparison, Is, Row, Value


class WrongValueError(ValueError):
    """A field holds what its rule cannot compare."""

    def __init__(self, row: Row, field: str, wanted: str) -> None:
        self.row, self.field, self.wanted = row, field, wanted
        super().__init__(f"{row.get('id')}: {field} is not {wanted}")


def numbers(rows: Sequence[Row], field: str) -> Floats:
    """As numbers, NaN where nothing is said."""
    return np.array([_number(row, field) for row in rows], dtype=np.float64)


def _number(row: Row, field: str) -> float:
    value = row.get(field)
    if value is None:
        return np.nan
    if isinstance(value, int | float) and abs(value) < np.inf:
        return float(value)
    raise WrongValueError(row, field, "a number")


def texts(rows: Sequence[Row], field: str) -> list[str | None]:
    """As texts, None where nothing is said."""
    return [_text(row, field) for row in rows]


def _text(row: Row, field: str) -> str | None:
    value = row.get(field)
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, int | float):
        return str(value)
    raise WrongValueError(row, field, "a text")


def choices(rows: Sequence[Row], field: str) -> list[frozenset[str]]:
    """As sets of texts, empty where nothing is said."""
    return [frozenset(_choices(row, field)) for row in rows]


def _choices(row: Row, field: str) -> list[str]:
    value: Value = row.get(field)
    if value is None:
        return []
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        return [value]
    raise WrongValueError(row, field, "a list of texts")


class Compared:
    """One comparison between all residents and all homes, asked for some of them."""

    def __init__(
        self, asked: Comparison, residents: Sequence[Row], homes: Sequence[Row]
    ) -> None:
        self._is = asked.to
        if asked.to in (Is.AT_MOST, Is.AT_LEAST, Is.WHERE_NEEDED):
            self._mine = numbers(residents, asked.resident)
            self._theirs = numbers(homes, asked.home)
        else:
            self._table = _table(asked, residents, homes)

    def holds(self, who: Ints) -> Mask:
        """A row per resident of `who`, a column per home."""
        if self._is in (Is.EQUAL, Is.AMONG, Is.NOT_AMONG):
            kinds, table, home_kind = self._table
            named: Mask = table[kinds[who]][:, home_kind]
            return named
        mine, theirs = self._mine[who, None], self._theirs[None, :]
        met = np.isnan(mine)
        if self._is == Is.WHERE_NEEDED:
            met = met | (mine == 0) | (theirs > 0)
        elif self._is == Is.AT_MOST:
            met = met | (mine <= theirs)
        else:
            met = met | (mine >= theirs)
        counted: Mask = met
        return counted


Table = tuple[Ints, Mask, Ints]


def _table(asked: Comparison, residents: Sequence[Row], homes: Sequence[Row]) -> Table:
    """Which kind each resident is, what each kind meets, which kind each home is."""
    theirs = texts(homes, asked.home)
    values = sorted({one for one in theirs if one is not None})
    at = {one: number for number, one in enumerate(values)}
    home_kind = ints([at.get(one or "", len(values)) for one in theirs])
    mine = choices(residents, asked.resident)
    kinds = sorted(set(mine), key=sorted)
    which = {one: number for number, one in enumerate(kinds)}
    table = np.array(
        [[_meets(asked.to, one, value) for value in [*values, None]] for one in kinds],
        dtype=np.bool_,
    )
    return ints([which[one] for one in mine]), table, home_kind


def _meets(how: Is, mine: frozenset[str], value: str | None) -> bool:
    if not mine:
        return True
    if how == Is.NOT_AMONG:
        return value not in mine
    return value in mine
