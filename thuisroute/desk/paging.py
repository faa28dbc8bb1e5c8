"""Where in a list of work a page begins or ends, written in its address."""

from datetime import date
from uuid import UUID

from thuisroute.obligations.queries.work import Place, WorkRow

LONGEST = 60


def read_place(text: str) -> Place | None:
    """`2026-03-31_<uuid>`; None when it is not that."""
    day, _, key = text[:LONGEST].partition("_")
    try:
        return Place(date.fromisoformat(day), UUID(key))
    except ValueError:
        return None


def write_place(row: WorkRow) -> str:
    """The place of a row."""
    return f"{row.due.isoformat()}_{row.id}"
