"""What is delivered is told: one line in the log for every answer, and whose it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.db import connection
from django.http import HttpResponse

from tests.cast import Cast
from tests.permissions.addresses import every_address
from tests.permissions.life import NAME, Life, a_life
from tests.permissions.table import ANYBODY
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


@pytest.fixture
def life(cast: Cast) -> Life:
    return a_life(cast)


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
    shows = NAME in answer.text or life.number in answer.text
    if served != (line.outcome == "done"):
        yield f"is said to be {line.outcome}"
    if served and shows and life.resident not in line.subjects:
        yield "reads of somebody untold"
    if served and line.subjects and not (line.purpose and line.ground):
        yield "looks without a reason"


@pytest.mark.timeout(180)
def test_every_answer_has_its_line_and_the_line_says_whose_file_it_showed(
    cast: Cast, life: Life
) -> None:
    wrong = []
    _before, last = lines_after(0)
    for who in sorted(ANYBODY):
        client = cast.client(who)
        for row, address in every_address(life):
            answer = client.get(address)
            assert isinstance(answer, HttpResponse)
            found, last = lines_after(last)
            expected = [] if answer.status_code in REDIRECTS else [row.route]
            if [one.page for one in found] != expected:
                wrong.append(f"{row.route}: {who} leaves {found}")
                continue
            wrong += [
                f"{row.route}: {who} {what}"
                for line in found
                for what in untold(answer, line, life)
            ]
    assert not wrong, "\n".join(wrong)
