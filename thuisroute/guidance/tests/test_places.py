"""Places, their beds, and extra beds in winter weather."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from tests.cast import Cast
from thuisroute.guidance.actions.keep_places import change_beds
from thuisroute.guidance.actions.open_cold_weather import (
    close_cold_weather,
    open_cold_weather,
)
from thuisroute.guidance.queries.places import place_for
from thuisroute.guidance.rules.fullness_chart import FLOOR, bars
from thuisroute.guidance.rules.places import Span, Week, free_beds, fullness
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.stays import a_place, a_stay, granted, in_days
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.tests.builders import a_ready_referral

MONDAY = date(2026, 11, 30)
IN_WEST_BRABANT = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)


def day(after: int) -> date:
    return MONDAY + timedelta(days=after)


def test_the_fullest_night_of_a_week_counts() -> None:
    one, other = uuid4(), uuid4()
    beds = [Span(one, MONDAY, None), Span(other, MONDAY, day(10))]
    uses = [Span(one, day(2), day(5)), Span(other, day(4), day(9))]
    assert fullness(beds, uses, today=MONDAY, weeks=2) == (
        Week(MONDAY, 2, 2),
        # From its tenth day there is one bed less.
        Week(day(7), 1, 2),
    )
    # What is past does not count any more.
    assert fullness(beds, uses, today=day(5), weeks=1) == (Week(MONDAY, 1, 2),)


@pytest.mark.parametrize(
    ("since", "until", "free"),
    [
        (0, 5, ["other"]),
        # The bed is free again on the day of going home.
        (5, 9, ["other", "one"]),
        (5, 11, ["one"]),
        (-1, 3, []),
        (3, 12, []),
    ],
)
def test_which_beds_are_free_on_all_these_nights(
    since: int, until: int, free: list[str]
) -> None:
    names = {"one": uuid4(), "other": uuid4()}
    beds = [Span(names["one"], MONDAY, None), Span(names["other"], MONDAY, day(10))]
    uses = [Span(names["one"], day(1), day(5))]
    found = free_beds(beds, uses, since=day(since), until=day(until))
    assert found == [names[one] for one in free]


def test_bars_stand_on_the_floor_and_no_beds_are_no_bar() -> None:
    drawn = bars((Week(MONDAY, 1, 2), Week(day(7), 0, 0)))
    assert [(one.beds_y, one.taken_y) for one in drawn] == [(8, 37), (FLOOR, FLOOR)]


def test_more_and_fewer_beds_and_none_while_somebody_has_it(cast: Cast) -> None:
    place = a_place(cast, beds=2)
    granted(cast, a_stay(cast, a_ready_referral(cast).resident_id), place)
    with cast.acting("wmo_consultant") as actor:
        change_beds(by=actor, place=place.pk, beds=3)
        change_beds(by=actor, place=place.pk, beds=1)
        seen = place_for(actor, place.pk, today=clock.today())
        assert (seen.standing, seen.weeks[0].free) == (1, 0)
        with pytest.raises(Refused):
            change_beds(by=actor, place=place.pk, beds=0)
    with cast.acting("care_manager") as actor, pytest.raises(PermissionDenied):
        change_beds(by=actor, place=place.pk, beds=5)


@IN_WEST_BRABANT
def test_extra_beds_count_on_cold_nights_only_and_everybody_reads_it(
    cast: Cast,
) -> None:
    place = a_place(cast, beds=1)
    today = clock.today()
    with cast.acting("wmo_consultant") as actor:
        open_cold_weather(
            by=actor, place=place.pk, beds=4, opens_on=today, closes_on=in_days(5)
        )
        weeks = place_for(actor, place.pk, today=today).weeks
        assert (weeks[2].beds, place_for(actor, place.pk, today=today).standing) == (
            1,
            1,
        )
    for who in ("housing_consultant", "outreach_worker", "mediator", "governor"):
        shown = cast.client(who).get("/").content.decode()
        assert "De Luwte: 4 extra" in shown, who
    stay = a_stay(cast, a_ready_referral(cast).resident_id, days=4)
    granted(cast, stay, place)
    other = a_stay(cast, a_ready_referral(cast).resident_id, days=20)
    granted(cast, other, place)
    with cast.acting("wmo_consultant") as actor:
        opening = place_for(actor, place.pk, today=today).openings[0]
        with pytest.raises(Refused, match="still in one"):
            close_cold_weather(by=actor, opening=opening.pk)
    cast.travel(5)
    assert "De Luwte: 4 extra" not in cast.client("mediator").get("/").content.decode()


@IN_WEST_BRABANT
def test_it_is_switched_on_and_off_in_the_browser_by_the_municipality(
    cast: Cast,
) -> None:
    place = a_place(cast, beds=1)
    winter = reverse("cold_weather", args=[place.pk])
    days = {"opens_on": clock.today(), "closes_on": in_days(9), "beds": "2"}
    assert post(cast, "care_manager", winter, **days).status_code == 403
    assert post(cast, "wmo_consultant", winter, **days).status_code == 302
    with cast.acting("wmo_consultant") as actor:
        seen = place_for(actor, place.pk, today=clock.today())
        assert seen.weeks[0].beds == 3
        over = reverse("cold_weather_over", args=[seen.openings[0].pk])
    assert post(cast, "wmo_consultant", over).status_code == 302
    with cast.acting("wmo_consultant") as actor:
        assert place_for(actor, place.pk, today=clock.today()).openings == ()


def test_no_cold_weather_where_nobody_agreed_on_it(cast: Cast) -> None:
    place = a_place(cast)
    with cast.acting("wmo_consultant") as actor, pytest.raises(Refused):
        open_cold_weather(
            by=actor, place=place.pk, beds=2, opens_on=clock.today(),
            closes_on=in_days(3),
        )  # fmt: skip
