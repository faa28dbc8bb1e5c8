"""One's own account: password, another phone, open sessions, workplaces."""

import re
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast
from tests.password import PASSWORD
from tests.roles import database_role
from tests.statements import counted
from thuisroute.desk.tests.test_second_factor import (
    MOMENT,
    OTHER,
    STEP,
    code,
    held,
    link,
    secret_in,
    ticket_in,
)
from thuisroute.kernel import sessions
from thuisroute.parties.models import Seat, User

if TYPE_CHECKING:
    # Only the stubs know what a test client answers.
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

__all__ = ["held"]
NEW = "een nieuwe zin die niemand raadt"


def post(client: Client, address: str, **typed: str) -> "Answer":
    return client.post(address, {"once": str(uuid4()), **typed})


def change(client: Client, **typed: str) -> "Answer":
    given = {"current": PASSWORD, "new": NEW, "again": NEW} | typed
    return post(client, "/account/password", **given)


def test_a_stranger_is_asked_to_sign_in(cast: Cast) -> None:
    assert Client().get("/account/").status_code == 302
    assert Client().post("/account/password", {}).status_code == 401


def test_the_page_costs_the_same_with_more_sessions(cast: Cast) -> None:
    client = cast.client("mediator")
    client.get("/account/")
    with counted() as few:
        client.get("/account/")
    for _ in range(5):
        sessions.open_session(cast.actors["mediator"])
    with counted() as many:
        client.get("/account/")
    assert len(few) == len(many), f"{few}\n\n{many}"


def test_a_new_password_ends_the_sessions_elsewhere(cast: Cast) -> None:
    client = cast.client("mediator")
    elsewhere = sessions.open_session(cast.actors["mediator"])
    assert change(client).status_code == 302
    assert sessions.begin(elsewhere).actor is None
    assert client.get("/account/").status_code == 200
    assert User.objects.get(email=OTHER).check_password(NEW)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"current": "wrong"}, "niet uw huidige wachtwoord"),
        ({"again": "something else"}, "niet gelijk"),
        ({"new": "kort", "again": "kort"}, "ten minste 12 tekens"),
        ({"new": "", "again": ""}, "verplicht"),
        ({"new": "a" * 2000}, "1000"),
    ],
)
def test_a_password_that_will_not_do_is_told(
    cast: Cast, typed: dict[str, str], sentence: str
) -> None:
    answer = change(cast.client("mediator"), **typed)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert User.objects.get(email=OTHER).check_password(PASSWORD)


def test_one_sees_and_ends_ones_own_sessions_only(cast: Cast) -> None:
    client = cast.client("mediator")
    first = sessions.open_session(cast.actors["mediator"])
    second = sessions.open_session(cast.actors["mediator"])
    other = sessions.open_session(cast.actors["support_worker"])
    page = client.get("/account/").content.decode()
    names = re.findall(r'name="session" value="(\w+)"', page)
    assert len(names) == 2
    stranger = cast.client("support_worker")
    post(stranger, "/account/sessions", session=names[0])
    assert sessions.begin(first).actor
    assert sessions.begin(second).actor
    post(client, "/account/sessions", session=names[0])
    assert [bool(sessions.begin(one).actor) for one in (first, second)].count(True) == 1
    post(client, "/account/sessions")
    assert not sessions.begin(first).actor
    assert not sessions.begin(second).actor
    assert sessions.begin(other).actor
    assert client.get("/account/").status_code == 200


def test_one_changes_to_another_seat_of_ones_own(cast: Cast) -> None:
    with database_role("worker"):
        seat = Seat.objects.create(
            user=cast.users["mediator"],
            party=cast.party("provider"),
            role="care_manager",
            since=date(2020, 1, 1),
        )
    client = cast.client("mediator")
    assert f"/seat/{seat.pk}" in client.get("/account/").content.decode()
    client.post(f"/seat/{seat.pk}")
    begun = sessions.begin(client.cookies[configured.TOKEN_COOKIE].value)
    assert begun.actor
    assert begun.actor.seat == seat.pk


def test_a_code_of_this_phone_opens_the_way_to_another(cast: Cast, held: None) -> None:
    client = Client()
    old, old_codes = link(client, OTHER)
    refused = post(client, "/account/second-factor", code="000000")
    assert "klopt niet" in refused.content.decode()
    page = post(client, "/account/second-factor", code=code(old)).content.decode()
    new = secret_in(page)
    assert new != old
    shown = post(
        client,
        "/account/second-factor/confirm",
        ticket=ticket_in(page),
        code=code(new, MOMENT + STEP),
    )
    assert len(re.findall(r"<li>\w{5}-\w{5}</li>", shown.content.decode())) == 10
    for dead in (code(old, MOMENT + STEP), old_codes[0]):
        again = post(client, "/account/second-factor", code=dead)
        assert "klopt niet" in again.content.decode()


def test_the_offer_of_one_is_not_shown_to_another(cast: Cast, held: None) -> None:
    client = Client()
    secret, _codes = link(client, OTHER)
    page = post(client, "/account/second-factor", code=code(secret)).content.decode()
    stranger = cast.client("support_worker")
    for typed in ("", "000000", code(secret_in(page))):
        answer = post(
            stranger,
            "/account/second-factor/confirm",
            ticket=ticket_in(page),
            code=typed,
        )
        assert answer.status_code == 302


def test_a_demo_does_not_speak_of_codes(cast: Cast, settings: Settings) -> None:
    settings.SECOND_FACTOR = False
    assert (
        "second-factor" not in cast.client("mediator").get("/account/").content.decode()
    )
