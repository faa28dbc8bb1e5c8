"""An administrator takes away the lost phone of a colleague, and of nobody else."""

import re
from datetime import date
from uuid import UUID, uuid4

import pytest
import time_machine
from django.conf import settings as configured
from django.db import connection
from django.test import Client

from tests.cast import Cast
from tests.roles import database_role
from tests.statements import counted
from thuisroute.desk.tests.test_second_factor import (
    ADDRESS,
    WHO,
    give,
    held,
    link,
    password,
)
from thuisroute.kernel import sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties.actions.reset_second_factor import reset_second_factor
from thuisroute.parties.models import Seat, User

__all__ = ["held"]


@pytest.fixture
def codes(cast: Cast, held: time_machine.Traveller) -> list[str]:
    """The recovery codes of somebody who linked a phone and is signed in with it."""
    return link(Client())[1]


def reset(cast: Cast, person: UUID, who: str = "administrator") -> tuple[int, str]:
    address = f"/accounts/{person}/second-factor"
    answer = cast.client(who).post(address, {"once": str(uuid4())})
    return answer.status_code, answer.content.decode()


def an_administrator(cast: Cast, party: str) -> Actor:
    with database_role("worker"):
        user = User.objects.create(email=f"{party}@beheer.example", name="Beheerder")
        seat = Seat.objects.create(
            user=user,
            party=cast.party(party),
            role="administrator",
            since=date(2020, 1, 1),
        )
    return Actor(user.pk, seat.pk, cast.party(party).pk, seat.role, cast.region.pk)


def test_a_lost_phone_is_taken_away_and_another_linked(
    cast: Cast, codes: list[str]
) -> None:
    person = cast.users[WHO].pk
    token = sessions.open_session(cast.actors[WHO])
    page = cast.client("administrator").get(f"/accounts/{person}/second-factor")
    assert (
        "Koppeling met deze telefoon en alle passkeys weghalen?"
        in page.content.decode()
    )
    assert reset(cast, person)[0] == 302
    assert sessions.begin(token).actor is None
    assert "tr-setup__key" in password(Client())
    fresh = link(Client())[1]
    assert fresh != codes
    assert configured.TOKEN_COOKIE not in give(Client(), codes[0]).cookies
    assert configured.TOKEN_COOKIE in give(Client(), fresh[0]).cookies


def test_who_did_it_to_whom_is_logged(cast: Cast, codes: list[str]) -> None:
    person = cast.users[WHO].pk
    assert reset(cast, person)[0] == 302
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT user_id, object_id, outcome, details FROM kernel_audit "
            "WHERE action = 'second_factor.reset'"
        )
        found = cursor.fetchall()
    done_by = cast.users["administrator"].pk
    assert found == [(done_by, str(person), "done", '{"ended": 1}')]


def test_without_a_linked_phone_there_is_nothing_to_take_away(cast: Cast) -> None:
    status, page = reset(cast, cast.users[WHO].pk)
    assert status == 200
    assert "Er is geen telefoon gekoppeld" in page


@pytest.mark.parametrize("who", ["support_worker", "care_manager", "mediator"])
def test_nobody_else_may(cast: Cast, codes: list[str], who: str) -> None:
    assert reset(cast, cast.users[WHO].pk, who)[0] == 403
    assert cast.client(who).get("/accounts/").status_code == 403
    with cast.acting(who) as actor, pytest.raises(Refused):
        reset_second_factor(by=actor, person=cast.users[WHO].pk)
    assert configured.TOKEN_COOKIE in give(Client(), codes[0]).cookies


def test_the_administrator_of_an_organisation_reaches_only_its_people(
    cast: Cast, codes: list[str]
) -> None:
    person = cast.users[WHO].pk
    cast.actors["elsewhere"] = an_administrator(cast, "association")
    page = cast.client("elsewhere").get("/accounts/").content.decode()
    assert "Woonconsulent Voorbeeld" in page
    assert ADDRESS not in page
    assert reset(cast, person, "elsewhere")[0] == 404
    cast.actors["own"] = an_administrator(cast, "provider")
    assert reset(cast, person, "own")[0] == 302


def test_the_list_shows_who_linked_a_phone_and_is_searched(
    cast: Cast, codes: list[str]
) -> None:
    client = cast.client("administrator")
    page = client.get("/accounts/").content.decode()
    assert re.findall(r'href="/accounts/([0-9a-f-]{36})/"', page)
    assert "Telefoon sinds" in page
    shown = client.get(f"/accounts/{cast.users[WHO].pk}/").text
    assert re.findall(r'href="/accounts/([0-9a-f-]{36})/second-factor', shown) == [
        str(cast.users[WHO].pk)
    ]
    assert "Begeleider, Zorgvoorbeeld" in page
    narrowed = client.get("/accounts/", {"q": "WMO-cons"}).content.decode()
    assert "wmo_consultant@" in narrowed
    assert ADDRESS not in narrowed
    nobody = client.get("/accounts/", {"q": "100%_niemand\x00"}).content.decode()
    assert "Niemand gevonden" in nobody


def test_many_accounts_come_in_pages_and_cost_no_more(cast: Cast) -> None:
    with database_role("worker"):
        for number in range(120):
            user = User.objects.create(
                email=f"n{number}@voorbeeld.example", name=f"Naam {number % 7}"
            )
            Seat.objects.create(
                user=user,
                party=cast.party("provider"),
                role="support_worker",
                since=date(2020, 1, 1),
            )
    client, address, seen = cast.client("administrator"), "/accounts/", list[str]()
    while address:
        with counted() as statements:
            page = client.get(address).content.decode()
        assert len(statements) <= 6, str(statements)
        seen += re.findall(r'tr-table__note">([^<]+@[^<]+)<', page)
        found = re.search(r'href="(/accounts/\?q=&amp;after=[^"]+)"', page)
        address = found[1].replace("&amp;", "&") if found else ""
    assert len(seen) == len(set(seen)) == 120 + len(cast.users)
