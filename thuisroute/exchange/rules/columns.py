"""Columns of an import: how their names are recognised and their cells read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.rules.values import Reader
from thuisroute.kernel.verdicts import Reason
from thuisroute.residents.rules.person_keys import normalised

_NEAR = 0.6


@dataclass(frozen=True)
class Column:
    """One column; `name` and `dutch` are its headers, an empty cell gives `default`."""

    name: str
    dutch: str
    read: Reader
    required: bool = False
    default: object = None
    also: tuple[str, ...] = ()

    def header(self, language: str) -> str:
        """The header to write in an example or a message."""
        return self.dutch if language.startswith("nl") else self.name


@dataclass(frozen=True)
class Headers:
    """Which column stands at which place of a row, and what is wrong with the names."""

    row: int
    places: dict[int, Column] = field(default_factory=dict)
    problems: tuple[RowProblem, ...] = ()


def read_headers(
    cells: Sequence[str], columns: Sequence[Column], *, row: int
) -> Headers:
    """Recognise the names of the first row, in Dutch or English."""
    known = {
        normalised(name.replace("_", " ")): column
        for column in columns
        for name in (column.name, column.dutch, *column.also)
    }
    places: dict[int, Column] = {}
    problems: list[RowProblem] = []
    for place, cell in enumerate(cells):
        name = normalised(cell.replace("_", " "))
        column = known.get(name)
        if column is None and name:
            problems.append(
                RowProblem(row, cell.strip(), _unknown(name, columns, known))
            )
        elif column is not None and column in places.values():
            problems.append(RowProblem(row, cell.strip(), _TWICE))
        elif column is not None:
            places[place] = column
    problems.extend(_missing(row, columns, places))
    return Headers(row, places, tuple(problems))


_TWICE = Reason("This column stands here twice. Remove one of the two.")
_MISSING = Reason("This column is missing. Add it with a value in every row.")


def _missing(
    row: int, columns: Sequence[Column], places: dict[int, Column]
) -> list[RowProblem]:
    there = {column.name for column in places.values()}
    return [
        RowProblem(row, column.dutch, _MISSING, english=column.name)
        for column in columns
        if column.required and column.name not in there
    ]


def _unknown(name: str, columns: Sequence[Column], known: dict[str, Column]) -> Reason:
    near = get_close_matches(name, known, n=1, cutoff=_NEAR)
    if near:
        return Reason(
            "No column has this name. Did you mean “%(dutch)s” (%(name)s)?",
            values=(("dutch", known[near[0]].dutch), ("name", known[near[0]].name)),
        )
    return Reason(
        "No column has this name. Remove it, or choose from: %(names)s.",
        values=(("names", ", ".join(column.dutch for column in columns)),),
    )
