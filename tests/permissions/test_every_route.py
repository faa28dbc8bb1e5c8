"""Every address of the program, opened and written to by everybody."""

from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.addresses import address_of, every_route
from tests.permissions.life import MARK, RENT_SHOWN, Life, a_life
from tests.permissions.lines import Told
from tests.permissions.pages import words_of
from tests.permissions.table import ANYBODY, ROWS, STRANGERS, WATCH, Row
from tests.permissions.tables import person_tables, rows_in
from tests.roles import database_role

MARKS = (MARK, RENT_SHOWN)


@pytest.fixture
def life(cast: Cast) -> Life:
    return a_life(cast)


def opened(client: Client, row: Row, life: Life) -> HttpResponse:
    answer = client.get(address_of(row, life))
    assert isinstance(answer, HttpResponse)
    return answer


def told(answer: HttpResponse) -> int:
    """A page that sends on counts as a page."""
    return 200 if answer.status_code == 302 else answer.status_code


def betrayed(answer: HttpResponse, row: Row, life: Life) -> list[str]:
    """What of the resident stands on it; the address itself was known already."""
    known = address_of(row, life) + (life.number if row.by_number else "")
    return [one for one in life.tells if one in words_of(answer) and one not in known]


def test_every_route_stands_in_the_table_once() -> None:
    named = [row.route for row in ROWS]
    assert len(named) == len(set(named))
    assert set(named) == every_route()


@pytest.mark.timeout(180)
def test_everybody_gets_what_the_table_says_and_no_more_and_all_of_it_is_told(
    cast: Cast, life: Life
) -> None:
    wrong = []
    marks: dict[str, set[str]] = {who: set() for who in ANYBODY}
    told_of = Told()
    for number, who in enumerate(sorted(ANYBODY), 1):
        client = cast.client(who)
        # Wrong codes are counted by address, and these people sit in many.
        client.defaults["REMOTE_ADDR"] = f"10.0.0.{number}"
        for row in ROWS:
            answer = opened(client, row, life)
            untold = told_of.wrong(answer, row, life)
            wrong += [f"{row.route}: {who} {what}" for what in untold]
            if told(answer) != row.answer(who):
                wrong.append(f"{row.route}: {who} gets {told(answer)}")
            if who in STRANGERS | WATCH:
                found = betrayed(answer, row, life)
                # Who watches knows residents by their number, and by nothing else.
                found = [one for one in found if who not in WATCH or one != life.number]
                wrong += [f"{row.route}: {who} reads {one}" for one in found]
            marks[who].update(one for one in MARKS if one in words_of(answer))
    assert not wrong, "\n".join(wrong)
    assert marks["support_worker"] == set(MARKS)
    assert marks["housing_consultant"] == set(), "not the association's"


def test_who_is_not_signed_in_gets_the_sign_in_page(cast: Cast, life: Life) -> None:
    wrong = []
    for row in ROWS:
        answer = opened(Client(), row, life)
        asks = answer.headers.get("Location", "").startswith(reverse("login"))
        got = "login" if asks else str(told(answer)).replace("200", "page")
        if got != ("405" if row.sends else row.signed_out):
            wrong.append(f"{row.route}: {got}, not {row.signed_out}")
        wrong += [f"{row.route} shows {one}" for one in betrayed(answer, row, life)]
    assert not wrong, "\n".join(wrong)


def test_who_is_not_involved_writes_nothing(cast: Cast, life: Life) -> None:
    before = everything()
    for who in ("outsider", "other_consultant"):
        client = cast.client(who)
        for row in ROWS:
            if not row.writes:
                continue
            answer = client.post(address_of(row, life), {"once": str(uuid4())})
            allowed = (200,) if who in row.gets else (403, 404)
            assert answer.status_code in allowed, f"{row.route} by {who}"
    assert everything() == before


def everything() -> dict[str, int | None]:
    """The rows of every table about a person, whoever may see them."""
    with database_role("worker"):
        return {table: rows_in(table, column) for table, column in person_tables()}
