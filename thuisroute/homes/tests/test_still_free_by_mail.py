"""Whether homes are still free, asked by mail and answered without signing in."""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.homes.actions.freshness import say_still_free
from thuisroute.homes.asking import ask_by_mail
from thuisroute.homes.models import Home
from thuisroute.homes.still_free_link import sealed_link
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.parties.models import Region, User

DAY = timedelta(days=1)
SITE = "https://thuisroute.example"


def _asked_home(cast: Cast) -> UUID:
    home = a_home_in_shop(cast)
    with cast.acting("housing_consultant") as actor:
        say_still_free(by=actor, home=home, on=clock.today() - 8 * DAY)
    return home


def _mailed() -> list[str]:
    with database_role("worker"), override_settings(SITE=SITE):
        ask_by_mail()
    return [str(one.body) for one in mail.outbox]


def _path(text: str) -> str:
    found = re.search(rf"{SITE}(/\S+)", text)
    assert found is not None
    return found[1]


def _state(cast: Cast, home: UUID) -> tuple[str, bool]:
    with cast.acting("housing_consultant"):
        row = Home.objects.get(pk=home)
        return row.state, row.ask_free_on is not None and (
            row.ask_free_on > clock.today()
        )


def test_a_mail_opens_the_homes_that_are_asked_about(
    cast: Cast, client: Client
) -> None:
    home, sure = _asked_home(cast), a_home_in_shop(cast)
    (text,) = _mailed()
    page = client.get(_path(text))
    assert page.status_code == 200
    with cast.acting("housing_consultant"):
        asked, other = Home.objects.get(pk=home), Home.objects.get(pk=sure)
    assert asked.house_number in page.content.decode()
    assert str(other.pk) not in page.content.decode()
    assert asked.street not in text
    answer = {"home": home, "answer": "free"}
    assert client.post(_path(text), answer).status_code == 302
    assert _state(cast, home) == ("in_shop", True)
    assert str(home) not in client.get(_path(text)).content.decode()


def test_a_home_that_is_gone_leaves_the_shop_once(cast: Cast, client: Client) -> None:
    home = _asked_home(cast)
    (text,) = _mailed()
    answer = {"home": home, "answer": "gone"}
    for _ in range(2):
        assert client.post(_path(text), answer).status_code == 302
    assert _state(cast, home)[0] == "outside_shop"


def test_what_is_not_a_button_is_told(cast: Cast, client: Client) -> None:
    home = _asked_home(cast)
    (text,) = _mailed()
    for bad in (
        {},
        {"home": "x", "answer": "free"},
        {"home": home, "answer": "?"},
        {"home": uuid4(), "answer": "free"},
    ):
        assert client.post(_path(text), bad).status_code == 302
    assert _state(cast, home) == ("in_shop", False)


def test_nobody_is_mailed_without_a_home_or_without_a_server(cast: Cast) -> None:
    a_home_in_shop(cast)
    assert not _mailed()
    _asked_home(cast)
    with database_role("worker"):
        assert ask_by_mail() == 0
    assert not mail.outbox


@pytest.mark.parametrize("role", ["mediator", "support_worker"])
def test_a_link_of_somebody_who_runs_no_shop_opens_nothing(
    cast: Cast, client: Client, role: str
) -> None:
    _asked_home(cast)
    seat = cast.actors[role].seat
    link = sealed_link(seat, clock.today())
    page = client.get(reverse("still_free_by_link", args=[link]))
    assert page.status_code == 404


def test_a_link_that_is_over_or_altered_opens_nothing(
    cast: Cast, client: Client
) -> None:
    _asked_home(cast)
    seat = cast.actors["housing_consultant"].seat
    for link in (
        sealed_link(seat, clock.today() - DAY),
        sealed_link(uuid4(), clock.today()),
        sealed_link(seat, clock.today())[:-4],
    ):
        page = client.get(reverse("still_free_by_link", args=[link]))
        assert page.status_code == 404


def test_an_association_answers_about_its_own_homes_only(
    cast: Cast, client: Client
) -> None:
    home = _asked_home(cast)
    link = sealed_link(cast.actors["other_consultant"].seat, clock.today())
    page = reverse("still_free_by_link", args=[link])
    assert str(home) not in client.get(page).content.decode()
    assert client.post(page, {"home": home, "answer": "gone"}).status_code == 302
    assert _state(cast, home)[0] == "in_shop"


def test_a_home_that_is_not_asked_about_is_not_touched(
    cast: Cast, client: Client
) -> None:
    _asked_home(cast)
    sure = a_home_in_shop(cast)
    (text,) = _mailed()
    said = client.post(_path(text), {"home": sure, "answer": "gone"}, follow=True)
    assert "wordt nu niets gevraagd" in said.content.decode()
    assert _state(cast, sure)[0] == "in_shop"


def test_whom_signing_in_keeps_out_is_neither_mailed_nor_let_in(
    cast: Cast, client: Client
) -> None:
    _asked_home(cast)
    (text,) = _mailed()
    with database_role("worker"):
        User.objects.filter(pk=cast.actors["housing_consultant"].user).update(
            used_on=clock.today() - 200 * DAY
        )
    with override_settings(IDLE_DAYS=90):
        assert client.get(_path(text)).status_code == 404
        mail.outbox.clear()
        assert not _mailed()


def test_a_party_that_did_not_sign_is_neither_mailed_nor_let_in(
    cast: Cast, client: Client
) -> None:
    _asked_home(cast)
    (text,) = _mailed()
    with database_role("worker"):
        Region.objects.filter(pk=cast.region.pk).update(terms_version="nieuw")
    assert client.get(_path(text)).status_code == 404
