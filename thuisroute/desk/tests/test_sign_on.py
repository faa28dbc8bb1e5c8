"""Single sign-on against a provider that is a process of its own."""

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast
from tests.identity_provider import CLIENT, SECRET, next_person, running_provider
from thuisroute.kernel import sessions
from thuisroute.parties import identity_provider
from thuisroute.parties.models import User
from thuisroute.parties.queries import running_seats

if TYPE_CHECKING:
    # Only the stubs know what a test client answers.
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

SEATS = """
seats:
  - {claim: begeleiding, region: voorbeeld, party: provider, role: support_worker}
  - {claim: zorgmanagers, region: voorbeeld, party: provider, role: care_manager}
"""
NEW = {"sub": "a1", "email": "sanne@zorg.example", "name": "Sanne Voorbeeld"}


@pytest.fixture(scope="module")
def peer() -> Iterator[str]:
    with running_provider() as address:
        yield address


@pytest.fixture
def provider(cast: Cast, settings: Settings, peer: str, tmp_path: Path) -> str:
    settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID = peer, CLIENT
    settings.OIDC_CLIENT_SECRET = SECRET
    settings.OIDC_SEATS = written(tmp_path, SEATS)
    return peer


def written(folder: Path, text: str) -> Path:
    file = folder / "seats.yaml"
    file.write_text(text)
    return file


def there(client: Client) -> str:
    """To the provider, and the address that it sends the browser back to."""
    away = client.get("/login/organisation?next=/account/").headers["Location"]
    asked = urlsplit(away)
    line = HTTPConnection(asked.netloc, timeout=5)
    line.request("GET", f"{asked.path}?{asked.query}")
    led_to = line.getresponse().headers["Location"]
    line.close()
    return led_to.removeprefix("http://testserver")


def sign_on(client: Client | None = None) -> "Answer":
    browser = client or Client()
    return browser.get(there(browser))


def signed_in(answer: "Answer") -> bool:
    return configured.TOKEN_COOKIE in answer.cookies


def roles(email: str) -> list[str]:
    person = User.objects.get(email=email)
    return sorted(running_seats(person.pk).values_list("role", flat=True))


def test_the_button_is_there_when_it_is_set_up(provider: str) -> None:
    page = Client().get("/login?next=/account/").text
    assert 'href="/login/organisation?next=/account/"' in page


def test_who_is_new_gets_an_account_and_the_seats_of_the_claims(provider: str) -> None:
    next_person(provider, **NEW, roles=["begeleiding", "iets anders"])
    answer = sign_on()
    assert answer.headers["Location"] == "/account/"
    assert signed_in(answer)
    assert roles(NEW["email"]) == ["support_worker"]
    next_person(provider, **NEW, roles="begeleiding")
    assert signed_in(sign_on())
    assert User.objects.filter(email=NEW["email"]).count() == 1


def test_a_claim_that_is_gone_ends_the_seat_and_its_sessions(provider: str) -> None:
    next_person(provider, **NEW, roles=["begeleiding"])
    first = Client()
    assert signed_in(sign_on(first))
    token = first.cookies[configured.TOKEN_COOKIE].value
    next_person(provider, **NEW, roles=["zorgmanagers"])
    assert signed_in(sign_on())
    assert roles(NEW["email"]) == ["care_manager"]
    assert sessions.begin(token).actor is None
    next_person(provider, **NEW, roles=[])
    answer = sign_on()
    assert not signed_in(answer)
    assert "geen werkplek" in answer.text
    assert roles(NEW["email"]) == []


def test_a_seat_that_an_administrator_gave_stays(provider: str, cast: Cast) -> None:
    mine = cast.users["support_worker"]
    known = {"sub": "b2", "email": mine.email, "email_verified": True}
    next_person(provider, **known, roles=["zorgmanagers"])
    assert signed_in(sign_on())
    next_person(provider, **known, roles=[])
    assert signed_in(sign_on())
    assert roles(mine.email) == ["support_worker"]


@pytest.mark.parametrize(
    ("who", "verified"), [("mediator", True), ("support_worker", False)]
)
def test_an_address_alone_takes_over_no_account(
    provider: str, cast: Cast, who: str, *, verified: bool
) -> None:
    """Of a party that the provider does not speak for, or that it has not checked."""
    email = cast.users[who].email
    next_person(
        provider, sub="c3", email=email, email_verified=verified, roles=["begeleiding"]
    )
    assert not signed_in(sign_on())
    assert roles(email) == [who]


def test_without_a_mapped_claim_there_is_no_account(provider: str) -> None:
    next_person(provider, **NEW, roles=["iets anders"])
    answer = sign_on()
    assert "geen werkplek" in answer.text
    assert not User.objects.filter(email=NEW["email"]).exists()


@pytest.mark.parametrize("lie", ["issuer", "audience", "late", "nonce", "key", "none"])
def test_a_token_that_is_not_right_is_not_believed(provider: str, lie: str) -> None:
    next_person(provider, **NEW, roles=["begeleiding"], spoil=lie)
    answer = sign_on()
    assert not signed_in(answer)
    assert "niet gelukt" in answer.text


def test_an_answer_for_another_browser_is_not_taken(provider: str) -> None:
    next_person(provider, **NEW, roles=["begeleiding"])
    back = there(Client())
    assert not signed_in(Client().get(back))
    other = Client()
    there(other)
    assert not signed_in(other.get(back))
    assert not signed_in(Client().get("/login/organisation/back?error=x&state=y"))


def test_a_code_works_once(provider: str) -> None:
    next_person(provider, **NEW, roles=["begeleiding"])
    browser = Client()
    back = there(browser)
    kept = browser.cookies[configured.SIGN_ON_COOKIE].value
    assert signed_in(browser.get(back))
    again = Client()
    again.cookies[configured.SIGN_ON_COOKIE] = kept
    assert not signed_in(again.get(back))


@pytest.mark.parametrize(
    ("trusts", "amr", "asks"),
    [(False, ["mfa"], True), (True, ["pwd"], True), (True, ["pwd", "mfa"], False)],
)
def test_our_second_factor_is_asked_unless_theirs_counts(
    provider: str, settings: Settings, amr: list[str], *, trusts: bool, asks: bool
) -> None:
    settings.SECOND_FACTOR, settings.OIDC_TRUSTS_FACTOR = True, trusts
    next_person(provider, **NEW, roles=["begeleiding"], amr=amr)
    answer = sign_on()
    assert signed_in(answer) is not asks
    assert bool(re.search("tr-setup__key", answer.text)) is asks


def test_a_provider_that_is_away_is_told(provider: str, settings: Settings) -> None:
    identity_provider._known.clear()
    settings.OIDC_ISSUER = "http://127.0.0.1:9"
    answer = Client().get("/login/organisation")
    assert "antwoordt niet" in answer.text
