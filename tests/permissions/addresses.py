"""The rows of the table as addresses of one resident's life."""

from collections.abc import Iterator

from django.urls import get_resolver, reverse

from tests.permissions.life import Life
from tests.permissions.table import ROWS, Row


def every_address(life: Life) -> Iterator[tuple[Row, str]]:
    """Each row with the address to ask."""
    for row in ROWS:
        yield row, address_of(row, life)


def address_of(row: Row, life: Life) -> str:
    """A word of a row that is a key of the life stands for that key."""
    words = [getattr(life, word, word) for word in (row.of, *row.words) if word]
    return reverse(row.route, args=words)


def every_route() -> set[str]:
    """The names of all routes that the program has."""
    return {name for name in get_resolver().reverse_dict if isinstance(name, str)}
