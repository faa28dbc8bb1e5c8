"""Whether homes in the shop are still free: asked, answered, or left by themselves."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.queries import law_in_force
from thuisroute.homes.actions.freshness import say_still_free
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.jobs import clear_shop
from thuisroute.homes.models import Home, HomeStep
from thuisroute.homes.queries.freshness import left_by_themselves, to_confirm
from thuisroute.homes.tests.builders import a_home, a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused

DAY = timedelta(days=1)


def _said(cast: Cast, home: UUID, days_ago: int) -> None:
    """As if the association last said so many days ago that it is free."""
    with cast.acting("housing_consultant") as actor:
        say_still_free(by=actor, home=home, on=clock.today() - days_ago * DAY)


def _cleared() -> int:
    with database_role("worker"):
        return clear_shop()


def test_a_home_is_asked_about_after_the_agreed_time(cast: Cast) -> None:
    home, today = a_home_in_shop(cast), clock.today()
    with cast.acting("housing_consultant") as actor:
        rule = law_in_force(actor.region).shop
        assert rule is not None
        asked_on = rule.ask_every.after(today)
        assert not to_confirm(actor, asked_on - DAY)
        assert [one.pk for one in to_confirm(actor, asked_on)] == [home]
        say_still_free(by=actor, home=home, on=asked_on)
        assert not to_confirm(actor, asked_on)
    with cast.acting("other_consultant") as actor:
        assert not to_confirm(actor, asked_on + 9 * DAY)
        with pytest.raises(Http404):
            say_still_free(by=actor, home=home, on=today)


def test_a_home_without_an_answer_leaves_by_itself_and_is_put_back(cast: Cast) -> None:
    home, fresh = a_home_in_shop(cast), a_home_in_shop(cast)
    _said(cast, home, 28)
    _said(cast, fresh, 27)
    assert _cleared() == 1
    assert _cleared() == 0
    with cast.acting("housing_consultant") as actor:
        assert [one.pk for one in left_by_themselves(actor)] == [home]
        assert HomeStep.objects.filter(record=home).latest("at").note == "not_confirmed"
        with pytest.raises(Refused):
            say_still_free(by=actor, home=home, on=clock.today())
        put_in_shop(by=actor, home=home, on=clock.today())
        assert not left_by_themselves(actor)
        take_out_of_shop(by=actor, home=home, on=clock.today())
        assert not left_by_themselves(actor)


def test_homes_from_before_the_term_are_asked_about_from_now_on(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    with cast.acting("housing_consultant") as actor:
        Home.objects.filter(pk=home).update(ask_free_on=None, leaves_shop_on=None)
    assert _cleared() == 0
    with cast.acting("housing_consultant") as actor:
        row = Home.objects.get(pk=home)
        assert row.ask_free_on == clock.today() + 7 * DAY
        assert not to_confirm(actor, clock.today())


def test_the_question_stands_on_today_and_is_answered_with_a_button(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    _said(cast, home, 8)
    client, page = cast.client("housing_consultant"), reverse("still_free")
    assert f'href="{page}"' in client.get(reverse("today")).text
    assert f'href="{page}"' not in cast.client("mediator").get(reverse("today")).text
    assert "Nog vrij" in client.get(page).text
    client.post(reverse("confirm_free", args=[home]), {"once": uuid4()})
    assert "Er wordt nu niets gevraagd" in client.get(page).text
    with cast.acting("housing_consultant") as actor:
        take_out_of_shop(by=actor, home=home, on=clock.today())
    late = client.post(reverse("confirm_free", args=[home]), {"once": uuid4()})
    assert "niet meer in de winkel" in client.get(late.headers["Location"]).text
    assert cast.client("mediator").get(page).status_code == 403


def test_late_paperwork_throws_no_home_out_of_the_shop(cast: Cast) -> None:
    home = a_home(cast)
    with cast.acting("housing_consultant") as actor:
        put_in_shop(by=actor, home=home, on=clock.today() - 40 * DAY)
        row = Home.objects.get(pk=home)
        assert row.leaves_shop_on is not None
        assert row.leaves_shop_on > clock.today()
    assert _cleared() == 0


def test_a_home_that_rightly_left_goes_off_the_list(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    _said(cast, home, 28)
    assert _cleared() == 1
    client = cast.client("housing_consultant")
    page = client.get(reverse("still_free")).content.decode()
    assert "Vanzelf uit de winkel gegaan" in page
    sent = {"once": str(uuid4())}
    client.post(reverse("stay_outside", args=[home]), sent)
    page = client.get(reverse("still_free")).content.decode()
    assert "Vanzelf uit de winkel gegaan" not in page
