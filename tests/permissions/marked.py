"""Where each marker of the world stands, to look for it wherever it must not be."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.formats import date_format

from tests.permissions.markers import FIGURE, KEY, MARKER, TEXT, fields_holding
from tests.permissions.rows import Row, Table

UUID_TEXT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

Marked = dict[str, list[tuple[Table, Row, str]]]


def marked_in(tables: Iterable[Table]) -> Marked:
    """Where each marker stands: table, row and column."""
    holding = _holding()
    found: Marked = {}
    for table in tables:
        for row in table.rows:
            for column, kind in holding.get(table.name, ()):
                for text in _looked_for(row.values[column], kind):
                    found.setdefault(text, []).append((table, row, column))
    return found


def _holding() -> dict[str, list[tuple[str, str]]]:
    """The columns of each table that hold markers, and of which kind."""
    holding: dict[str, list[tuple[str, str]]] = {}
    for kind in (TEXT, FIGURE, KEY):
        for name, column in fields_holding(kind):
            holding.setdefault(name, []).append((column, kind))
    return holding


def _looked_for(value: object, kind: str) -> Iterator[str]:
    """Not a key that only counts: that number stands anywhere by chance."""
    yield from (
        text for text in _written(value) if kind != KEY or UUID_TEXT.fullmatch(text)
    )


def _written(value: object) -> Iterator[str]:
    """As it may stand on a page or in a file."""
    if isinstance(value, list):
        for one in value:
            yield from _written(one)
    elif isinstance(value, int):
        yield f"{value / 100:,.2f}".translate(str.maketrans(",.", ".,"))
        yield str(value)
    elif isinstance(value, str) and value:
        yield from _dated(value)


def _dated(value: str) -> Iterator[str]:
    found = MARKER.search(value)
    if found:
        yield found.group()
        return
    yield value
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        yield date_format(date.fromisoformat(value), "j F Y")


def fields_of(marked: Marked) -> set[tuple[str, str, str]]:
    """Table, column and resident of every field that is looked for."""
    return {
        (table.name, column, row.resident)
        for places in marked.values()
        for table, row, column in places
    }


def markers_on(text: str, marked: Marked) -> set[str]:
    """Those that stand in this text."""
    found = {*MARKER.findall(text), *UUID_TEXT.findall(text)} & marked.keys()
    others = (
        one
        for one in marked
        if not MARKER.fullmatch(one) and not UUID_TEXT.fullmatch(one)
    )
    return found | {one for one in others if one in text}
