"""How a home is, what happened to it in numbers, and a home let outside the route."""

from datetime import date, timedelta

import pytest
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.actions.say_condition import say_condition
from thuisroute.homes.actions.take_out_of_shop import fill_outside
from thuisroute.homes.models import Home
from thuisroute.homes.queries.homes import filled_outside, story_of
from thuisroute.homes.rules.condition import Condition, may_be_said
from thuisroute.homes.rules.history import (
    FILLED,
    Counted,
    Happening,
    Moved,
    story,
)
from thuisroute.homes.tests.builders import a_home, a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused

TODAY = date(2026, 3, 31)
LATER = TODAY + timedelta(days=20)
C, H = Condition, Happening


@pytest.mark.parametrize(
    ("condition", "ready_on", "outside", "inside"),
    [
        (C.FIT, None, True, True),
        (C.IN_REPAIR, LATER, True, True),
        (C.IN_REPAIR, None, False, False),
        (C.IN_REPAIR, TODAY, False, False),
        (C.NEEDS_WORK, LATER, True, True),
        (C.NEEDS_WORK, None, True, False),
    ],
)
def test_a_home_in_the_shop_is_fit_or_it_is_known_from_when(
    condition: Condition,
    ready_on: date | None,
    outside: bool,  # noqa: FBT001 - a column of the table
    inside: bool,  # noqa: FBT001 - a column of the table
) -> None:
    for in_shop, allowed in ((False, outside), (True, inside)):
        said = may_be_said(condition, ready_on, in_shop=in_shop, today=TODAY)
        assert said.allowed is allowed


def test_what_happened_is_counted_with_the_days_in_the_shop_and_kept() -> None:
    told = story(
        [
            Moved("outside_shop", "in_shop", "", date(2026, 1, 1)),
            Moved("in_shop", "held", "offered", date(2026, 1, 11)),
            Moved("held", "in_shop", "whatever_the_region_calls_it", date(2026, 1, 14)),
            Moved("in_shop", "held", "offered", date(2026, 1, 20)),
            Moved("held", "lived_in", "", date(2026, 2, 1)),
            Moved("lived_in", "in_shop", "left", date(2026, 3, 1)),
            Moved("in_shop", "outside_shop", "taken", date(2026, 3, 2)),
            Moved("outside_shop", "in_shop", "", date(2026, 3, 10)),
            Moved("in_shop", "outside_shop", FILLED, date(2026, 3, 12)),
            Moved("outside_shop", "in_shop", "", date(2026, 3, 30)),
        ],
        today=TODAY,
    )
    assert told.counted == (
        Counted(H.PUT_IN_SHOP, 3, date(2026, 3, 30)),
        Counted(H.OFFERED, 2, date(2026, 1, 20)),
        Counted(H.DECLINED, 1, date(2026, 1, 14)),
        Counted(H.GIVEN, 1, date(2026, 2, 1)),
        Counted(H.TAKEN_OUT, 1, date(2026, 3, 2)),
        Counted(H.FILLED_OUTSIDE, 1, date(2026, 3, 12)),
        Counted(H.FREE_AGAIN, 1, date(2026, 3, 1)),
    )
    assert told.days_in_shop == 10 + 6 + 1 + 2 + 1
    assert told.days_kept == 3 + 12


def test_a_home_without_moves_has_nothing_to_tell() -> None:
    assert story([], today=TODAY).counted == ()


def test_a_home_that_needs_work_comes_into_the_shop_with_a_day(cast: Cast) -> None:
    home, today = a_home(cast), clock.today()
    with cast.acting("housing_consultant") as actor:
        say_condition(by=actor, home=home, condition=C.NEEDS_WORK, ready_on=None)
        with pytest.raises(Refused):
            put_in_shop(by=actor, home=home, on=today)
        later = today + timedelta(days=30)
        say_condition(by=actor, home=home, condition=C.NEEDS_WORK, ready_on=later)
        put_in_shop(by=actor, home=home, on=today)
        with pytest.raises(Refused):
            say_condition(by=actor, home=home, condition=C.NEEDS_WORK, ready_on=None)
        say_condition(by=actor, home=home, condition=C.FIT, ready_on=later)
        assert Home.objects.get(pk=home).ready_on is None


def test_a_home_that_was_let_outside_the_route_is_counted(cast: Cast) -> None:
    home, today = a_home_in_shop(cast), clock.today()
    with cast.acting("other_consultant") as actor, pytest.raises(Http404):
        fill_outside(by=actor, home=home, on=today)
    with cast.acting("housing_consultant") as actor:
        fill_outside(by=actor, home=home, on=today)
        with pytest.raises(Refused):
            fill_outside(by=actor, home=home, on=today)
        assert filled_outside(actor, since=today) == 1
        assert [one.what for one in story_of(home, today=today).counted] == [
            H.PUT_IN_SHOP,
            H.FILLED_OUTSIDE,
        ]
    page = cast.client("housing_consultant").get(reverse("shop")).text
    assert "1 woning verhuurd aan iemand buiten deze route" in page


def test_the_page_of_a_home_tells_how_it_is_and_what_happened(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    client = cast.client("housing_consultant")
    ready = clock.today() + timedelta(days=10)
    page = reverse("home_condition", args=[home])
    form = {"condition": "in_repair", "once": "0b3ad9f0-58a2-4d4f-9f0c-0e1f4c1f0a11"}
    assert "Zeg vanaf welke dag" in client.post(page, form).text
    form["once"] = "0b3ad9f0-58a2-4d4f-9f0c-0e1f4c1f0a12"
    sent = client.post(page, {**form, "ready_on": ready.isoformat()})
    assert sent.status_code == 302
    told = cast.client("mediator").get(reverse("home", args=[home])).text
    assert "Wordt hersteld, klaar op" in told
    assert "1 keer, voor het laatst op" in told
    assert cast.client("mediator").get(page).status_code == 403
    assert cast.client("other_consultant").get(page).status_code == 404
