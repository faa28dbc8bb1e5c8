"""Every address of the program, opened and written to by everybody."""

from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.addresses import address_of, every_address, every_route
from tests.permissions.life import MARK, Life, a_life
from tests.permissions.table import EVERYBODY, ROWS, Row
from tests.permissions.tables import as_role, person_tables, rows_in

NOT_INVOLVED = ("outsider", "other_consultant", "programme_manager", "administrator")


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


def test_every_route_stands_in_the_table_once() -> None:
    named = [row.route for row in ROWS]
    assert len(named) == len(set(named))
    assert set(named) == every_route()


def test_everybody_gets_exactly_the_pages_of_the_table(cast: Cast, life: Life) -> None:
    wrong = []
    for who in sorted(EVERYBODY):
        client = cast.client(who)
        for row in ROWS:
            got = told(opened(client, row, life))
            if got != row.answer(who):
                wrong.append(f"{row.route}: {who} gets {got}, not {row.answer(who)}")
    assert wrong == []


def test_who_is_not_signed_in_gets_the_sign_in_page(cast: Cast, life: Life) -> None:
    wrong = []
    for row in ROWS:
        answer = opened(Client(), row, life)
        asks = answer.headers.get("Location", "").startswith(reverse("login"))
        got = "login" if asks else str(told(answer)).replace("200", "page")
        if got != ("405" if row.sends else row.signed_out):
            wrong.append(f"{row.route}: {got}, not {row.signed_out}")
        wrong += [
            f"{row.route} shows {one}" for one in life.tells if one in answer.text
        ]
    assert wrong == []


@pytest.mark.parametrize("who", NOT_INVOLVED)
def test_who_is_not_involved_finds_the_resident_on_no_page(
    cast: Cast, life: Life, who: str
) -> None:
    client = cast.client(who)
    for row, address in every_address(life):
        shown = client.get(address).text
        # A refusal may repeat the address that was asked, and nothing else.
        found = [one for one in life.tells if one in shown and one not in address]
        assert not found, f"{row.route} shows {found} to {who}"


@pytest.mark.parametrize("who", ["outsider", "other_consultant"])
def test_who_is_not_involved_writes_nothing(cast: Cast, life: Life, who: str) -> None:
    before = everything()
    client = cast.client(who)
    for row in ROWS:
        if not row.writes or (who in row.gets and row.route != "join_request"):
            continue
        answer = client.post(address_of(row, life), {"once": str(uuid4())})
        allowed = (200,) if who in row.gets else (403, 404)
        assert answer.status_code in allowed, row.route
    as_role("thuisroute_web")
    assert everything() == before


def everything() -> dict[str, int | None]:
    """The rows of every table about a person, whoever may see them."""
    as_role("thuisroute_worker")
    found = {table: rows_in(table, column) for table, column in person_tables()}
    as_role("thuisroute_web")
    return found


def test_no_page_of_the_association_holds_a_text_of_care(
    cast: Cast, life: Life
) -> None:
    seen = {
        who: "".join(
            cast.client(who).get(address).text for _row, address in every_address(life)
        )
        for who in ("support_worker", "housing_consultant")
    }
    assert seen["support_worker"].count(MARK) > 10
    assert MARK not in seen["housing_consultant"]
