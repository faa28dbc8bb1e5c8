"""A resident comes in by a broker, and binds it: against a provider process."""

from collections.abc import Iterator
from datetime import timedelta
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from django.conf import settings as configured
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import Cast
from tests.identity_provider import CLIENT, SECRET, next_person, running_provider
from tests.roles import database_role
from thuisroute.desk.tests.own_pages import a_link, at_home, entered
from thuisroute.kernel import clock
from thuisroute.parties import identity_provider
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.sharing.models import OwnAccount, OwnIdentity

LEVEL = "urn:example:substantial"
ME = {"sub": "999912345", "acr": LEVEL}


@pytest.fixture(scope="module")
def peer() -> Iterator[str]:
    with running_provider() as address:
        yield address


@pytest.fixture
def broker(cast: Cast, settings: Settings, peer: str) -> str:
    settings.OWN_OIDC_ISSUER, settings.OWN_OIDC_CLIENT_ID = peer, CLIENT
    settings.OWN_OIDC_CLIENT_SECRET = SECRET
    settings.OWN_OIDC_LEVELS = [LEVEL]
    return peer


@pytest.fixture
def resident(cast: Cast) -> Client:
    referral = a_registered_referral(cast)
    return at_home(cast, referral)


def followed(address: str) -> str:
    """The browser at the broker, and the address that it sends it back to."""
    asked = urlsplit(address)
    line = HTTPConnection(asked.netloc, timeout=5)
    line.request("GET", f"{asked.path}?{asked.query}")
    led_to = line.getresponse().headers["Location"]
    line.close()
    return led_to.removeprefix("http://testserver")


def binding(client: Client) -> str:
    """The page on the way there, and where the broker leads back to."""
    page = client.post(reverse("bind_to_broker"), {"once": uuid4()}).text
    address = page.split(f'href="{configured.OWN_OIDC_ISSUER}')[1].split('"')[0]
    return followed(configured.OWN_OIDC_ISSUER + address.replace("&amp;", "&"))


def bind(client: Client) -> str:
    return client.get(binding(client), follow=True).text


def come_in(client: Client | None = None) -> bool:
    browser = client or Client()
    away = browser.get(reverse("to_broker")).headers["Location"]
    answer = browser.get(followed(away))
    return configured.TOKEN_COOKIE in answer.cookies


def test_who_chose_it_comes_in_by_it(broker: str, resident: Client) -> None:
    next_person(broker, **ME)
    assert not come_in(), "nobody is known by it before"
    assert "Gelukt" in bind(resident)
    browser = Client()
    assert come_in(browser)
    assert browser.get(reverse("own_route")).status_code == 200
    next_person(broker, **(ME | {"sub": "999954321"}))
    assert not come_in(), "another person opens nothing"


def test_what_is_kept_does_not_tell_who_it_is(broker: str, resident: Client) -> None:
    next_person(broker, **ME)
    bind(resident)
    with database_role("worker"):
        kept = bytes(OwnIdentity.objects.get().subject_hash)
    assert len(kept) == 32
    assert ME["sub"].encode() not in kept


@pytest.mark.parametrize("acr", ["urn:example:low", "", None])
def test_a_lower_level_opens_and_binds_nothing(
    broker: str, resident: Client, acr: str | None
) -> None:
    next_person(broker, **(ME | {"acr": acr}))
    assert "niet gelukt" in bind(resident)
    next_person(broker, **ME)
    bind(resident)
    next_person(broker, **(ME | {"acr": acr}))
    assert not come_in()


@pytest.mark.parametrize("lie", ["issuer", "audience", "late", "nonce", "key", "none"])
def test_an_answer_that_is_not_right_is_not_believed(
    broker: str, resident: Client, lie: str
) -> None:
    next_person(broker, **ME)
    bind(resident)
    next_person(broker, **ME, spoil=lie)
    assert not come_in()
    next_person(broker, **(ME | {"sub": "2"}), spoil=lie)
    assert "niet gelukt" in bind(resident)


def test_an_answer_for_another_browser_or_asked_twice_is_not_taken(
    broker: str, resident: Client
) -> None:
    next_person(broker, **ME)
    bind(resident)
    browser, other = Client(), Client()
    back = followed(browser.get(reverse("to_broker")).headers["Location"])
    other.get(reverse("to_broker"))
    assert configured.TOKEN_COOKIE not in other.get(back).cookies
    assert configured.TOKEN_COOKIE in browser.get(back).cookies
    assert configured.TOKEN_COOKIE not in browser.get(back).cookies


def test_one_person_is_bound_to_one_file(
    broker: str, resident: Client, cast: Cast
) -> None:
    next_person(broker, **ME)
    bind(resident)
    second = a_registered_referral(cast, family_name="Ander", bsn="999995972")
    assert "al in gebruik" in bind(entered(a_link(cast, second.resident_id)))


def test_the_answer_to_binding_binds_nobody_else(
    broker: str, resident: Client, cast: Cast
) -> None:
    """Whoever gets hold of the address on the way back does nothing with it."""
    next_person(broker, **ME)
    back = binding(resident)
    second = a_registered_referral(cast, family_name="Ander", bsn="999995972")
    entered(a_link(cast, second.resident_id)).get(back)
    Client().get(back)
    with database_role("worker"):
        assert not OwnIdentity.objects.exists()


def test_it_ends_with_a_button_and_with_the_account(
    broker: str, resident: Client, cast: Cast
) -> None:
    next_person(broker, **ME)
    bind(resident)
    resident.post(reverse("unbind_from_broker"), {"once": uuid4()})
    assert not come_in()
    bind(resident)
    assert come_in()
    with database_role("worker"):
        account = OwnAccount.objects.get()
        OwnAccount.objects.filter(pk=account.pk).update(
            until=clock.today() - timedelta(days=1)
        )
    assert not come_in()


def test_it_is_chosen_within_the_hour(
    broker: str, resident: Client, cast: Cast
) -> None:
    next_person(broker, **ME)
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kernel_session SET opened_at = opened_at - interval '2 hours'"
        )
    assert "te lang geleden" in bind(resident)


def test_only_the_level_and_who_it_is_are_asked(broker: str) -> None:
    away = urlsplit(Client().get(reverse("to_broker")).headers["Location"])
    asked = parse_qs(away.query)
    assert asked["scope"] == ["openid"]
    assert asked["acr_values"] == [LEVEL]
    assert asked["code_challenge_method"] == ["S256"]


def test_a_silent_broker_is_told_in_a_sentence(cast: Cast, settings: Settings) -> None:
    settings.OWN_OIDC_ISSUER = "http://127.0.0.1:9"
    identity_provider._known.clear()
    page = Client().get(reverse("to_broker"), follow=True)
    assert "antwoordt nu niet" in page.text


def test_the_button_is_there_when_it_is_set_up(broker: str) -> None:
    assert reverse("to_broker") in Client().get("/login").text


def test_without_it_there_is_no_button_and_no_page(cast: Cast) -> None:
    assert reverse("to_broker") not in Client().get("/login").text
    for route in ("to_broker", "from_broker"):
        assert Client().get(reverse(route)).status_code == 404


def test_colleagues_do_not_come_in_by_it(broker: str, cast: Cast) -> None:
    client = cast.client("support_worker")
    assert client.post(reverse("bind_to_broker"), {"once": uuid4()}).status_code == 404
