"""Passkeys of staff: adding, signing in with one, alone or after the password."""

import re
from html import unescape
from uuid import uuid4

import pytest
from django.conf import settings as configured
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.authenticator import Device
from tests.cast import Cast
from tests.password import PASSWORD
from thuisroute.desk.tests.test_second_factor import ADDRESS, WHO, ticket_in
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties import passkeys
from thuisroute.parties.actions.keep_passkeys import remove_passkey
from thuisroute.parties.queries import passkeys_of
from thuisroute.parties.rules.passkey_owner import Owner


@pytest.fixture
def device(cast: Cast, settings: Settings) -> Device:
    """Somebody who set a passkey up at the first sign-in."""
    settings.SECOND_FACTOR = True
    made = Device()
    client = Client()
    page = password(client)
    page = client.post("/login/phone/passkey", {"ticket": ticket_in(page)}).text
    answer = made.make(asked(page)["options"])
    typed = {"ticket": ticket_in(page), "question": asked(page)["question"]}
    done = client.post("/login/phone/passkey/made", typed | {"answer": answer})
    assert configured.TOKEN_COOKIE in done.cookies
    return made


def password(client: Client) -> str:
    answer = client.post("/login", {"email": ADDRESS, "password": PASSWORD})
    assert configured.TOKEN_COOKIE not in answer.cookies
    return answer.text


def asked(page: str) -> dict[str, str]:
    options = re.search(r'data-options="([^"]+)"', page)
    question = re.search(r'name="question" value="([^"]+)"', page)
    assert options
    assert question
    return {"options": unescape(options[1]), "question": question[1]}


def second(client: Client, device: Device, page: str) -> bool:
    """Whether the device lets in after the password."""
    sent = {
        "ticket": ticket_in(page),
        "question": asked(page)["question"],
        "answer": device.use(asked(page)["options"]),
    }
    answer = client.post("/login/code/passkey", sent)
    return configured.TOKEN_COOKIE in answer.cookies


def alone(client: Client, device: Device) -> bool:
    page = client.get("/login").text
    sent = {
        "question": asked(page)["question"],
        "answer": device.use(asked(page)["options"]),
    }
    return configured.TOKEN_COOKIE in client.post("/login/passkey", sent).cookies


def test_a_passkey_stands_in_the_place_of_a_code(device: Device) -> None:
    page = password(Client())
    assert 'name="code"' not in page
    assert second(Client(), device, page)


def test_a_passkey_alone_is_enough_when_the_device_saw_who_holds_it(
    device: Device,
) -> None:
    assert alone(Client(), device)
    device.verifies = False
    assert not alone(Client(), device)
    assert second(Client(), device, password(Client()))


def test_an_answer_works_once(device: Device) -> None:
    device.counts, device.signs = False, 0
    client = Client()
    page = client.get("/login").text
    sent = {
        "question": asked(page)["question"],
        "answer": device.use(asked(page)["options"]),
    }
    assert configured.TOKEN_COOKIE in client.post("/login/passkey", sent).cookies
    again = Client().post("/login/passkey", sent)
    assert configured.TOKEN_COOKIE not in again.cookies
    assert "opent uw account niet" in again.text


def test_a_copied_device_whose_count_stands_still_is_refused(device: Device) -> None:
    assert alone(Client(), device)
    device.signs = 0
    assert not alone(Client(), device)


def test_another_key_under_the_same_name_is_refused(device: Device) -> None:
    stolen = Device(id=device.id)
    assert not alone(Client(), stolen)
    assert not second(Client(), stolen, password(Client()))


def test_an_answer_given_on_another_site_is_refused(device: Device) -> None:
    device.origin = "https://thuisroute.example"
    assert not alone(Client(), device)


@pytest.mark.parametrize("answer", ["", "x", "[]", "{}", '{"id": 5}', "\x00" * 30_000])
def test_what_is_no_answer_is_told_on_the_page(device: Device, answer: str) -> None:
    page = Client().get("/login").text
    sent = {"question": asked(page)["question"], "answer": answer}
    told = Client().post("/login/passkey", sent)
    assert told.status_code == 200
    assert "opent uw account niet" in told.text
    forged = Client().post("/login/passkey", {"question": "x", "answer": answer})
    assert "vijf minuten" in forged.text


def add(cast: Cast, client: Client, word: str = PASSWORD) -> str:
    typed = {"once": str(uuid4()), "name": "Werklaptop", "own_password": word}
    return client.post(reverse("new_passkey"), typed).text


def test_one_is_added_named_and_removed_on_the_account_page(
    cast: Cast, device: Device
) -> None:
    client, person = cast.client(WHO), cast.users[WHO].pk
    page = add(cast, client)
    other = Device()
    sent = {
        "once": str(uuid4()),
        "name": "Werklaptop",
        "question": asked(page)["question"],
        "answer": other.make(asked(page)["options"]),
    }
    assert client.post(reverse("my_passkeys"), sent).status_code == 302
    first, second_one = passkeys_of(person)
    assert "Werklaptop" in client.get("/account/").text
    assert alone(Client(), other)
    address = reverse("my_passkey", args=[second_one.id])
    client.post(address, {"once": str(uuid4()), "do": "rename", "name": "Thuis"})
    assert passkeys_of(person)[1].name == "Thuis"
    client.post(address, {"once": str(uuid4()), "do": "remove"})
    assert [one.id for one in passkeys_of(person)] == [first.id]
    assert not alone(Client(), other)


def test_a_session_left_open_adds_none(cast: Cast, device: Device) -> None:
    page = add(cast, cast.client(WHO), "niet het wachtwoord")
    assert "Dit is niet uw huidige wachtwoord" in page
    assert "data-options" not in page


def test_the_only_one_is_not_removed(cast: Cast, device: Device) -> None:
    only = passkeys_of(cast.users[WHO].pk)[0]
    with cast.acting(WHO) as actor, pytest.raises(Refused):
        remove_passkey(by=actor, passkey=only.id)


def test_nobody_reaches_the_passkey_of_another(cast: Cast, device: Device) -> None:
    only = passkeys_of(cast.users[WHO].pk)[0]
    client = cast.client("mediator")
    for do in ("rename", "remove"):
        sent = {"once": str(uuid4()), "do": do, "name": "Van mij"}
        client.post(reverse("my_passkey", args=[only.id]), sent)
    assert passkeys_of(cast.users[WHO].pk) == [only]
    assert not passkeys.remove(Owner(cast.users["mediator"].pk), only.id)


def test_the_administrator_takes_passkeys_away_too(cast: Cast, device: Device) -> None:
    person = cast.users[WHO].pk
    client = cast.client("administrator")
    assert "1 passkey" in client.get("/accounts/").text
    address = reverse("reset_second_factor", args=[person])
    assert client.post(address, {"once": str(uuid4())}).status_code == 302
    assert passkeys_of(person) == []
    assert not alone(Client(), device)
    assert "tr-setup__key" in password(Client())


def test_a_resident_could_have_one_that_opens_no_account_of_staff(
    cast: Cast, device: Device
) -> None:
    own = Device()
    half = passkeys_of(cast.users[WHO].pk)[0].public_key
    somebody = Owner(cast.users[WHO].pk, "resident")
    assert passkeys.add(somebody, own.id, half, 0, "Telefoon")
    assert len(passkeys_of(cast.users[WHO].pk)) == 1
    assert not alone(Client(), own)
