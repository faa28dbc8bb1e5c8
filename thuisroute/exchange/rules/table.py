"""From cells to rows with values, and everything that is wrong, all at once."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from thuisroute.exchange.rules.columns import Column, Headers, read_headers
from thuisroute.exchange.rules.formulas import is_formula
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.rules.values import WrongValueError
from thuisroute.kernel.verdicts import Reason

_FORMULA = Reason(
    "This cell holds a formula. Replace it by its value (copy, then paste as values)."
)
_EMPTY = Reason("This cell may not be empty.")
_NO_ROWS = Reason("There are only column names here. Add a row for each item.")
_NAMELESS = Reason(
    "Column %(place)s has values but no name. Give each column one name in the first "
    "row; merged cells cannot be read."
)


@dataclass(frozen=True)
class Row:
    """One row's values by column name; `number` as the spreadsheet counts."""

    number: int
    values: dict[str, object]


@dataclass(frozen=True)
class Table:
    """Good rows, and the problems of the others and of the header."""

    rows: tuple[Row, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    count: int = 0


@dataclass
class Sheet:
    """Cells as text, the number of their first row, and where formulas stand."""

    cells: Sequence[Sequence[str]]
    first: int = 1
    formulas: frozenset[tuple[int, int]] = field(default_factory=frozenset)


Key = Callable[[Row], Hashable]


def read_table(sheet: Sheet, columns: Sequence[Column], *, key: Key) -> Table:
    """Every row that can be read; `key` tells when two rows are about the same."""
    filled = [
        (sheet.first + place, [cell.strip() for cell in row])
        for place, row in enumerate(sheet.cells)
        if any(cell.strip() for cell in row)
    ]
    (number, names), *rest = filled
    headers = read_headers(names, columns, row=number)
    problems = [*headers.problems, *_nameless(number, names, rest)]
    if problems or not rest:
        none = [] if problems else [RowProblem(number, "", _NO_ROWS)]
        return Table(problems=(*problems, *none), count=len(rest))
    rows, wrong = _read_rows(sheet, headers, rest)
    rows, doubles = _without_doubles(rows, key)
    found = sorted([*wrong, *doubles], key=lambda one: one.row)
    return Table(tuple(rows), tuple(found), count=len(rest))


def _nameless(
    number: int, names: list[str], rest: Iterable[tuple[int, list[str]]]
) -> list[RowProblem]:
    used = {place for _, cells in rest for place, cell in enumerate(cells) if cell}
    named = {place for place, name in enumerate(names) if name}
    return [
        RowProblem(
            number, "", Reason(_NAMELESS.text, values=(("place", letters(place)),))
        )
        for place in sorted(used - named)
    ]


def letters(place: int) -> str:
    """What the spreadsheet calls the column at this place, counted from 0."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _read_rows(
    sheet: Sheet, headers: Headers, rest: Iterable[tuple[int, list[str]]]
) -> tuple[list[Row], list[RowProblem]]:
    rows: list[Row] = []
    problems: list[RowProblem] = []
    for number, cells in rest:
        wrong: list[RowProblem] = []
        values: dict[str, object] = {}
        for place, column in headers.places.items():
            text = cells[place] if place < len(cells) else ""
            try:
                formula = (number, place + 1) in sheet.formulas
                values[column.name] = _value(text, column, formula=formula)
            except WrongValueError as one:
                wrong.append(
                    RowProblem(number, column.dutch, one.reason, english=column.name)
                )
        problems.extend(wrong)
        if not wrong:
            rows.append(Row(number, values))
    return rows, problems


def _value(text: str, column: Column, *, formula: bool) -> object:
    if formula or is_formula(text):
        raise WrongValueError(_FORMULA)
    if text:
        return column.read(text)
    if column.required:
        raise WrongValueError(_EMPTY)
    return column.default


def _without_doubles(rows: list[Row], key: Key) -> tuple[list[Row], list[RowProblem]]:
    first: dict[Hashable, int] = {}
    kept: list[Row] = []
    problems: list[RowProblem] = []
    for row in rows:
        earlier = first.setdefault(key(row), row.number)
        if earlier == row.number:
            kept.append(row)
            continue
        problems.append(
            RowProblem(
                row.number,
                "",
                Reason(
                    "This is about the same as row %(row)s. Keep one of the two.",
                    values=(("row", str(earlier)),),
                ),
            )
        )
    return kept, problems
