"""The same form twice, and steps out of their order: one effect, and a sentence."""

import threading
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web, own_database
from tests.killing.writers import HOME
from thuisroute.homes.models import Home
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    an_accepted_offer,
    an_allocated_home,
    an_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral


def typed(once: str) -> dict[str, str]:
    return HOME | {
        "available_from": clock.today().isoformat(), "code": "VW-1", "once": once,
    }  # fmt: skip


def refused(cast: Cast, who: str, route: str, key: object, **values: object) -> str:
    """The page of a form that was not saved."""
    once = {"once": str(uuid4())}
    answer = cast.client(who).post(reverse(route, args=[key]), {**values, **once})
    assert answer.status_code == HTTPStatus.OK
    page: str = answer.content.decode()
    assert 'class="tr-summary"' in page
    return page


def test_a_form_that_is_sent_twice_is_saved_once(cast: Cast) -> None:
    client, key = cast.client("housing_consultant"), str(uuid4())
    places = {
        client.post(reverse("new_home"), typed(key)).headers["Location"]
        for _ in range(3)
    }
    assert len(places) == 1
    with cast.acting("housing_consultant"):
        assert Home.objects.count() == 1


@pytest.mark.usefixtures("django_db_setup")
def test_a_double_click_is_saved_once(django_db_blocker: pytest.FixtureRequest) -> None:
    key = str(uuid4())
    answers: list[int] = []

    def click(client: Client) -> None:
        answers.append(client.post(reverse("new_home"), typed(key)).status_code)
        connection.close()

    with django_db_blocker.unblock(), own_database("double_click"):  # type: ignore[attr-defined]  # pytest-django's own type is private
        cast = cast_of_the_region()
        as_web()
        clients = [cast.client("housing_consultant") for _ in range(4)]
        clicks = [threading.Thread(target=click, args=[one]) for one in clients]
        for one in clicks:
            one.start()
        for one in clicks:
            one.join()
        with transaction.atomic(), cast.acting("housing_consultant"):
            saved = Home.objects.count()
    assert answers == [HTTPStatus.FOUND] * 4
    assert saved == 1


def test_a_lease_before_its_intake_is_refused(cast: Cast) -> None:
    a_framework_agreement(cast)
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    page = refused(
        cast, "support_worker", "prepare_lease", match, form="earn_in",
        rent="640,50", starts_on=clock.today().isoformat(),
    )  # fmt: skip
    assert "intake" in page
    assert 'value="640,50"' in page


def test_an_offer_on_a_taken_home_is_refused(cast: Cast) -> None:
    a_framework_agreement(cast)
    home, other = a_home_in_shop(cast), a_ready_referral(cast).pk
    waiting = a_proposal(cast, home, other)
    an_allocated_home(cast, home, a_ready_referral(cast).pk)
    refused(cast, "mediator", "make_offer", waiting, on=clock.today().isoformat())


def test_a_second_offer_while_one_runs_is_refused(cast: Cast) -> None:
    a_framework_agreement(cast)
    referral = a_ready_referral(cast).pk
    second = a_proposal(cast, a_home_in_shop(cast), referral)
    an_offer(cast, a_home_in_shop(cast), referral)
    refused(cast, "mediator", "make_offer", second, on=clock.today().isoformat())
