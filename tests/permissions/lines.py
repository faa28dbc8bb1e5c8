"""The lines that the log keeps of answers, as the tests read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.http import HttpResponse

from tests.permissions.life import NAME, Life
from tests.permissions.pages import words_of
from tests.permissions.table import Row
from tests.roles import database_role

REDIRECTS = range(300, 400)


@dataclass(frozen=True)
class Line:
    """What the log tells of one answer."""

    page: str
    outcome: str
    subjects: frozenset[UUID]
    purpose: str
    ground: str


def lines_after(last: int) -> tuple[list[Line], int]:
    with database_role("audit"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, details->>'page', outcome, subjects || subject_id, purpose, "
            "ground FROM kernel_audit WHERE id > %s AND details ? 'page' ORDER BY id",
            [last],
        )
        rows = cursor.fetchall()
    found = [
        Line(page, outcome, frozenset(whose) - {None}, purpose, ground)
        for _key, page, outcome, whose, purpose, ground in rows
    ]
    return found, rows[-1][0] if rows else last


def untold(answer: HttpResponse, line: Line, life: Life) -> Iterator[str]:
    """What the page shows and its line does not say."""
    served = answer.status_code < REDIRECTS.start
    text = words_of(answer)
    shows = NAME in text or life.number in text
    if served != (line.outcome == "done"):
        yield f"is said to be {line.outcome}"
    if served and shows and life.resident not in line.subjects:
        yield "reads of somebody untold"
    if served and line.subjects and not (line.purpose and line.ground):
        yield "looks without a reason"


class Told:
    """Reads on from the last line that was read; what of each answer is not told."""

    def __init__(self) -> None:
        _before, self.last = lines_after(0)

    def wrong(self, answer: HttpResponse, row: Row, life: Life) -> list[str]:
        """An answer has one line of its own; one that only sends on has none."""
        found, self.last = lines_after(self.last)
        expected = [] if answer.status_code in REDIRECTS else [row.route]
        if [one.page for one in found] != expected:
            return [f"leaves {found}"]
        return [what for line in found for what in untold(answer, line, life)]
