"""Everybody reads their own language, wherever they sign in."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.password import PASSWORD
from thuisroute.parties.models import User

WHO = "support_worker"
ADDRESS = f"{WHO}@voorbeeld.example"


def language_of(cast: Cast, who: str = WHO) -> str:
    with cast.acting(who):
        return User.objects.get(email=f"{who}@voorbeeld.example").language


def switch(client: Client, language: str) -> None:
    client.post(reverse("set_language"), {"language": language, "next": "/"})


def reads(client: Client, address: str) -> str:
    page = client.get(address)
    return page.text.partition('<html lang="')[2][:2]


@pytest.fixture
def english(cast: Cast) -> None:
    switch(cast.client(WHO), "en")


@pytest.mark.usefixtures("english")
def test_who_signs_in_reads_the_language_that_was_chosen_before(cast: Cast) -> None:
    assert language_of(cast) == "en"
    elsewhere = Client()
    assert reads(elsewhere, "/login") == "nl"
    elsewhere.post("/login", {"email": ADDRESS, "password": PASSWORD})
    assert reads(elsewhere, "/account/") == "en"


def test_the_language_of_who_sat_there_before_is_gone(cast: Cast) -> None:
    assert language_of(cast) == "nl"
    shared = Client()
    switch(shared, "en")
    assert reads(shared, "/login") == "en"
    shared.post("/login", {"email": ADDRESS, "password": PASSWORD})
    assert reads(shared, "/account/") == "nl"


@pytest.mark.usefixtures("english")
def test_what_was_typed_is_offered_again_in_ones_own_language(cast: Cast) -> None:
    assert language_of(cast) == "en"
    typed = {"email": ADDRESS, "password": PASSWORD, "carried-reason": "Verhaal"}
    page = Client().post("/login", typed)
    assert '<html lang="en"' in page.text
    assert page["Content-Language"] == "en"


@pytest.mark.parametrize("language", ["xx", "", "de", "en\x00", "e" * 99])
def test_a_language_that_there_is_not_is_not_kept(cast: Cast, language: str) -> None:
    client = cast.client(WHO)
    switch(client, language)
    assert language_of(cast) == "nl"
    assert reads(client, "/account/") == "nl"


def test_the_switch_keeps_it_for_oneself_only_and_works_by_a_plain_form(
    cast: Cast,
) -> None:
    client = cast.client(WHO)
    page = client.get("/account/").text
    assert f'action="{reverse("set_language")}"' in page
    assert 'name="language" value="en"' in page
    switch(client, "en")
    assert reads(client, "/account/") == "en"
    assert language_of(cast) == "en"
    assert language_of(cast, "mediator") == "nl"


def test_opening_the_address_of_the_switch_changes_nothing(cast: Cast) -> None:
    client = cast.client(WHO)
    client.get(reverse("set_language"), {"language": "en"})
    assert language_of(cast) == "nl"


def test_who_is_not_signed_in_can_switch_too(cast: Cast) -> None:
    visitor = Client()
    switch(visitor, "en")
    assert reads(visitor, "/login") == "en"
    assert language_of(cast) == "nl"
