"""Signing in, being signed out, and what happens to what was typed meanwhile."""

import pytest
from django.conf import settings
from django.test import Client

from tests.cast import Cast
from tests.password import PASSWORD
from thuisroute.kernel import sessions

ADDRESS = "support_worker@voorbeeld.example"


@pytest.fixture
def stranger(cast: Cast) -> Client:
    return Client()


def test_who_signs_in_gets_a_session_and_lands_where_they_wanted(
    stranger: Client,
) -> None:
    answer = stranger.post(
        "/login", {"email": ADDRESS, "password": PASSWORD, "next": "/accessibility/"}
    )
    assert answer.status_code == 302
    assert answer["Location"] == "/accessibility/"
    token = answer.cookies[settings.TOKEN_COOKIE]
    assert token["httponly"]
    assert sessions.begin(token.value).actor is not None


@pytest.mark.parametrize(
    ("email", "password"),
    [(ADDRESS, "wrong"), ("nobody@voorbeeld.example", PASSWORD), (ADDRESS, "x" * 999)],
)
def test_a_wrong_password_and_an_unknown_address_get_the_same_sentence(
    stranger: Client, email: str, password: str
) -> None:
    answer = stranger.post("/login", {"email": email, "password": password})
    assert answer.status_code == 200
    assert "horen niet bij elkaar" in answer.content.decode()
    assert settings.TOKEN_COOKIE not in answer.cookies


def test_ten_wrong_passwords_close_the_door_for_a_while(stranger: Client) -> None:
    for _ in range(10):
        stranger.post("/login", {"email": ADDRESS, "password": "wrong"})
    answer = stranger.post("/login", {"email": ADDRESS, "password": PASSWORD})
    assert "kwartier" in answer.content.decode()
    other = stranger.post(
        "/login", {"email": "mediator@voorbeeld.example", "password": PASSWORD}
    )
    assert other.status_code == 302


def test_a_foreign_address_is_not_followed(stranger: Client) -> None:
    answer = stranger.post(
        "/login",
        {"email": ADDRESS, "password": PASSWORD, "next": "https://elsewhere.example/"},
    )
    assert answer["Location"] == "/"


def test_a_page_asks_to_sign_in_and_remembers_where_to(stranger: Client) -> None:
    answer = stranger.get("/agreement/")
    assert answer.status_code == 302
    assert answer["Location"] == "/login?next=/agreement/"


def test_what_was_typed_survives_an_expired_session(stranger: Client) -> None:
    typed = {"once": "x", "reason": "Lang verhaal & <meer>"}
    cut_off = stranger.post("/agreement/evaluate/", typed)
    assert cut_off.status_code == 401
    page = cut_off.content.decode()
    assert 'name="carried-reason" value="Lang verhaal &amp; &lt;meer&gt;"' in page
    again = stranger.post(
        "/login",
        {
            "email": ADDRESS,
            "password": PASSWORD,
            "next": "/agreement/evaluate/",
            "carried-once": "x",
            "carried-reason": "Lang verhaal & <meer>",
        },
    )
    assert again.status_code == 200
    page = again.content.decode()
    assert 'action="/agreement/evaluate/"' in page
    assert 'name="reason" value="Lang verhaal &amp; &lt;meer&gt;"' in page


def test_signing_out_ends_the_session_in_the_database(cast: Cast) -> None:
    client = cast.client("mediator")
    token = client.cookies[settings.TOKEN_COOKIE].value
    assert client.get("/accessibility/").status_code == 200
    client.post("/logout")
    assert sessions.begin(token).actor is None


def test_nobody_sits_down_in_the_seat_of_another(cast: Cast) -> None:
    client = cast.client("mediator")
    client.post(f"/seat/{cast.actors['support_worker'].seat}")
    token = client.cookies[settings.TOKEN_COOKIE].value
    begun = sessions.begin(token)
    assert begun.actor == cast.actors["mediator"]
