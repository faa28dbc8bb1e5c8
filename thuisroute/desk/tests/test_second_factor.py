"""Signing in with a code from the phone: linking it, giving codes, losing it."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pyotp
import pytest
import time_machine
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast
from tests.password import PASSWORD
from thuisroute.kernel import sessions
from thuisroute.parties import passwords

if TYPE_CHECKING:
    # Only the stubs know what a test client answers.
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

WHO = "support_worker"
ADDRESS = f"{WHO}@voorbeeld.example"
OTHER = "mediator@voorbeeld.example"
MOMENT = datetime(2030, 5, 6, 9, 0, 10, tzinfo=UTC)
STEP = timedelta(seconds=30)


@pytest.fixture
def held(settings: Settings) -> Iterator[time_machine.Traveller]:
    """Codes are asked, and the machine clock stands still."""
    settings.SECOND_FACTOR = True
    with time_machine.travel(MOMENT, tick=False) as machine:
        yield machine


@pytest.fixture
def stranger(cast: Cast, held: time_machine.Traveller) -> Client:
    return Client()


def password(client: Client, email: str = ADDRESS, **also: str) -> str:
    answer = client.post("/login", {"email": email, "password": PASSWORD, **also})
    assert answer.status_code == 200
    assert configured.TOKEN_COOKIE not in answer.cookies
    return answer.content.decode()


def ticket_in(page: str) -> str:
    found = re.search(r'name="ticket" value="([^"]+)"', page)
    assert found
    return found[1]


def secret_in(page: str) -> str:
    found = re.search(r'tr-setup__key">([A-Z2-7 ]+)<', page)
    assert found
    return found[1].replace(" ", "")


def code(secret: str, moment: datetime = MOMENT) -> str:
    return pyotp.TOTP(secret).at(for_time=moment)


def link(client: Client, email: str = ADDRESS) -> tuple[str, list[str]]:
    """Link a phone in the step before now; the secret and the recovery codes."""
    page = password(client, email)
    secret = secret_in(page)
    typed = {"ticket": ticket_in(page), "code": code(secret, MOMENT - STEP)}
    answer = client.post("/login/phone", typed)
    assert configured.TOKEN_COOKIE in answer.cookies
    return secret, re.findall(r"<li>(\w{5}-\w{5})</li>", answer.content.decode())


def give(client: Client, typed: str, email: str = ADDRESS) -> "Answer":
    page = password(client, email)
    return client.post("/login/code", {"ticket": ticket_in(page), "code": typed})


def test_without_the_setting_a_password_is_enough(
    cast: Cast, settings: Settings
) -> None:
    settings.SECOND_FACTOR = False
    answer = Client().post("/login", {"email": ADDRESS, "password": PASSWORD})
    assert answer.status_code == 302


def test_the_first_time_one_links_a_phone_and_gets_ten_codes_for_paper(
    stranger: Client, cast: Cast
) -> None:
    page = password(stranger)
    assert "<svg" in page
    assert "style=" not in page
    _secret, codes = link(stranger)
    assert len(set(codes)) == 10
    token = stranger.cookies[configured.TOKEN_COOKIE].value
    assert sessions.begin(token).actor == cast.actors[WHO]
    assert "tr-setup__key" not in password(Client())


def test_a_wrong_first_code_shows_the_same_key_again(stranger: Client) -> None:
    page = password(stranger)
    again = stranger.post("/login/phone", {"ticket": ticket_in(page), "code": "12345"})
    assert secret_in(again.content.decode()) == secret_in(page)
    assert "klopt niet" in again.content.decode()


def test_linking_twice_by_a_double_click_shows_the_same_codes(
    stranger: Client,
) -> None:
    page = password(stranger)
    typed = {"ticket": ticket_in(page), "code": code(secret_in(page))}
    first = stranger.post("/login/phone", typed).content.decode()
    second = stranger.post("/login/phone", typed).content.decode()
    shown = re.compile(r"<li>(\w{5}-\w{5})</li>")
    assert shown.findall(first) == shown.findall(second) != []


def test_a_second_offer_cannot_replace_the_phone_that_was_linked(
    stranger: Client,
) -> None:
    page = password(stranger)
    secret, _codes = link(Client())
    typed = {"ticket": ticket_in(page), "code": code(secret_in(page))}
    answer = stranger.post("/login/phone", typed)
    assert configured.TOKEN_COOKIE not in answer.cookies
    assert give(stranger, code(secret)).status_code == 302


def test_a_right_code_signs_in_and_works_only_once(stranger: Client) -> None:
    secret, _codes = link(Client())
    assert give(stranger, code(secret)).status_code == 302
    again = give(Client(), code(secret))
    assert "al gebruikt" in again.content.decode()
    earlier = give(Client(), code(secret, MOMENT - STEP))
    assert "al gebruikt" in earlier.content.decode()
    assert configured.TOKEN_COOKIE not in earlier.cookies
    assert give(Client(), code(secret, MOMENT + STEP)).status_code == 302


@pytest.mark.parametrize("steps", [-3, 3])
def test_a_code_of_another_minute_is_wrong(stranger: Client, steps: int) -> None:
    secret, _codes = link(Client())
    answer = give(stranger, code(secret, MOMENT + steps * STEP))
    assert "klopt niet" in answer.content.decode()


@pytest.mark.parametrize(
    "typed",
    ["", "x" * 31, "12345678901", "\x00", "\uff11\uff12\uff13\uff14\uff15\uff16"],
)
def test_what_is_no_code_is_told_on_the_page(stranger: Client, typed: str) -> None:
    link(Client())
    answer = give(stranger, typed)
    assert answer.status_code == 200
    assert "tr-summary" in answer.content.decode()


def test_ten_wrong_codes_close_the_door_of_that_person_only(stranger: Client) -> None:
    secret, _codes = link(Client())
    other, _codes = link(Client(), OTHER)
    ticket = ticket_in(password(stranger))
    for at in range(10):
        # From another address each time: that buys no more guesses.
        stranger.post(
            "/login/code",
            {"ticket": ticket, "code": "000000"},
            REMOTE_ADDR=f"192.0.2.{at}",
        )
    locked = stranger.post("/login/code", {"ticket": ticket, "code": code(secret)})
    assert "kwartier" in locked.content.decode()
    assert configured.TOKEN_COOKIE not in locked.cookies
    assert give(Client(), code(other), OTHER).status_code == 302


def test_a_ticket_dies_after_five_minutes_and_keeps_what_was_typed(
    stranger: Client, held: time_machine.Traveller
) -> None:
    secret, _codes = link(Client())
    page = password(stranger, next="/agreement/evaluate/", **{"carried-a": "<b>"})
    later = MOMENT + timedelta(minutes=6)
    held.move_to(later, tick=False)
    answer = stranger.post(
        "/login/code",
        {
            "ticket": ticket_in(page),
            "code": code(secret, later),
            "next": "/agreement/evaluate/",
            "carried-a": "<b>",
        },
    )
    shown = answer.content.decode()
    assert "vijf minuten" in shown
    assert 'name="carried-a" value="&lt;b&gt;"' in shown
    assert configured.TOKEN_COOKIE not in answer.cookies


def test_the_ticket_of_another_is_of_no_use(stranger: Client) -> None:
    secret, _codes = link(Client())
    link(Client(), OTHER)
    ticket = ticket_in(password(stranger, OTHER))
    answer = stranger.post("/login/code", {"ticket": ticket, "code": code(secret)})
    assert configured.TOKEN_COOKIE not in answer.cookies
    forged = stranger.post("/login/code", {"ticket": "x", "code": code(secret)})
    assert "vijf minuten" in forged.content.decode()


def test_what_was_typed_before_survives_both_steps(stranger: Client) -> None:
    secret, _codes = link(Client())
    carried = {"next": "/agreement/evaluate/", "carried-reason": "Lang & <meer>"}
    page = password(stranger, **carried)
    assert 'name="carried-reason" value="Lang &amp; &lt;meer&gt;"' in page
    typed = {"ticket": ticket_in(page), "code": code(secret), **carried}
    answer = stranger.post("/login/code", typed)
    assert 'name="reason" value="Lang &amp; &lt;meer&gt;"' in answer.content.decode()
    assert configured.TOKEN_COOKIE in answer.cookies


def test_a_recovery_code_works_once(stranger: Client) -> None:
    _secret, codes = link(Client())
    assert give(stranger, codes[0].lower().replace("-", " ")).status_code == 302
    again = give(Client(), codes[0])
    assert "klopt niet" in again.content.decode()
    assert give(Client(), codes[1]).status_code == 302


def test_a_changed_password_ends_the_ticket(stranger: Client, cast: Cast) -> None:
    secret, _codes = link(Client())
    ticket = ticket_in(password(stranger))
    passwords.keep(cast.users[WHO].pk, "een heel ander wachtwoord")
    answer = stranger.post("/login/code", {"ticket": ticket, "code": code(secret)})
    assert configured.TOKEN_COOKIE not in answer.cookies


def test_who_gives_the_code_reads_their_own_language(
    stranger: Client, cast: Cast
) -> None:
    cast.client(WHO).post("/language", {"language": "en", "next": "/"})
    _, codes = link(stranger)
    assert stranger.cookies[configured.LANGUAGE_COOKIE_NAME].value == "en"
    answer = give(Client(), codes[0])
    assert answer.cookies[configured.LANGUAGE_COOKIE_NAME].value == "en"
