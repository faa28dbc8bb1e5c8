"""What a neighbourhood can carry: bounded, with a reason, for a while."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.rounds import NO_CARRYING, CarryingRule, ProductPoints
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.limit_neighbourhood import (
    lift_limit,
    limit_neighbourhood,
)
from thuisroute.matching.models import Finding, NeighbourhoodLimit
from thuisroute.matching.queries.carrying import carried_now
from thuisroute.matching.rules.carrying import (
    CARRYING,
    Area,
    HomeLoad,
    LimitAsked,
    may_be_limited,
    too_much,
)
from thuisroute.matching.tests.builders import a_framework_agreement, a_proposal
from thuisroute.matching.tests.test_fits import HOME, fitted
from thuisroute.matching.tests.test_rounds import looked_at
from thuisroute.referrals.tests.builders import a_ready_referral

TODAY = date(2026, 3, 1)
RULE = CarryingRule(
    article="12",
    longest=Duration(months=12),
    points=(ProductPoints("heavy", 4), ProductPoints("light", 1)),
    other_products=2,
)
ASKED = LimitAsked(
    municipality="0361",
    neighbourhood="Noord",
    points=10,
    until=date(2026, 12, 31),
    reason="Hier zijn veel woningen in korte tijd vergeven.",
    agreed_by="Gemeente en corporatie",
)
KNOWN = {Area.of("0361", "noord ")}


@pytest.mark.parametrize(
    ("changed", "fine"),
    [
        ({}, True),
        ({"points": 4}, True),
        ({"points": 3}, False),
        ({"points": 5_001}, False),
        ({"until": TODAY}, False),
        ({"until": date(2027, 3, 1)}, True),
        ({"until": date(2027, 3, 2)}, False),
        ({"reason": " "}, False),
        ({"agreed_by": " "}, False),
        ({"neighbourhood": "Zuid"}, False),
        ({"municipality": "0373"}, False),
    ],
)
def test_a_limit_is_bounded_reasoned_and_for_a_while(
    changed: dict[str, object], *, fine: bool
) -> None:
    asked = replace(ASKED, **changed)  # type: ignore[arg-type]
    assert may_be_limited(asked, RULE, KNOWN, TODAY).allowed is fine


@pytest.mark.parametrize(
    ("used", "adds", "over"), [(0, 10, False), (8, 2, False), (8, 3, True)]
)
def test_above_it_asks_for_a_reason(used: int, adds: int, *, over: bool) -> None:
    load = HomeLoad(10, used, adds, "12")
    assert (too_much(load) is not None) is over
    found = fitted(replace(HOME, load=load))
    assert found.fits
    assert found.signals == ((CARRYING,) if over else ())


def test_each_product_weighs_what_was_agreed() -> None:
    assert [RULE.weight(one) for one in ("heavy", "light", "other")] == [4, 1, 2]
    assert RULE.floor == 4


def limited(cast: Cast, points: int, neighbourhood: str = "Voorbeeldbuurt") -> None:
    with cast.acting("programme_manager") as actor:
        asked = replace(
            ASKED,
            neighbourhood=neighbourhood,
            points=points,
            until=clock.today() + timedelta(200),
        )
        limit_neighbourhood(by=actor, asked=asked)


def test_a_round_stays_within_it_and_a_proposal_above_it_asks_why(cast: Cast) -> None:
    a_framework_agreement(cast)
    homes = [a_home_in_shop(cast) for _one in range(3)]
    people = [a_ready_referral(cast).pk for _one in range(3)]
    limited(cast, 2)
    found = looked_at(cast)
    assert (len(found.given), len(found.left)) == (2, 1)
    (told,) = found.carried
    assert (told.most, told.used, told.added, told.left) == (2, 0, 2, 0)
    # What the third home would have brought: at least the points of a home.
    assert told.price is not None
    assert told.price >= 5_000
    for home, person in zip(homes[:2], people[:2], strict=True):
        a_proposal(cast, home, person)
    with cast.acting("mediator") as actor:
        (told,) = carried_now(actor, NO_CARRYING).told()
        assert (told.used, told.left) == (2, 0)
    with pytest.raises(Refused, match="Say why"):
        a_proposal(cast, homes[2], people[2], reason=" ")
    match = a_proposal(cast, homes[2], people[2], reason="Dicht bij familie")
    with cast.acting("mediator"):
        assert CARRYING in Finding.objects.get(pk=match).found["deviates"]
    page = cast.client("mediator").get(reverse("allocation_round")).content.decode()
    assert "Wat buurten kunnen dragen" in page


def test_a_new_limit_takes_the_place_and_one_that_was_lifted_stays(cast: Cast) -> None:
    a_home_in_shop(cast)
    limited(cast, 5)
    limited(cast, 7, " voorbeeldbuurt")
    with cast.acting("programme_manager") as actor:
        standing = NeighbourhoodLimit.objects.get(lifted_on__isnull=True)
        assert (standing.points, standing.neighbourhood) == (7, "Voorbeeldbuurt")
        assert NeighbourhoodLimit.objects.count() == 2
        lift_limit(by=actor, limit=standing.pk)
        assert not carried_now(actor, NO_CARRYING).told()
        with pytest.raises(Http404):
            lift_limit(by=actor, limit=standing.pk)


def test_the_database_keeps_a_limit_in_bounds(cast: Cast) -> None:
    a_home_in_shop(cast)
    limited(cast, 5)
    with cast.acting("programme_manager"):
        rows = NeighbourhoodLimit.objects.all()
        one = rows.get()
        for wrong in (
            {"points": 0},
            {"reason": ""},
            {"agreed_by": ""},
            {"until": one.since - timedelta(1)},
            {"until": one.since + timedelta(800)},
            {"lifted_on": one.since},
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                rows.update(**wrong)
        one.pk = uuid4()
        with pytest.raises(IntegrityError, match="one_limit"), transaction.atomic():
            one.save(force_insert=True)


def test_the_page_takes_a_limit_shows_what_is_used_and_lifts_it(cast: Cast) -> None:
    a_home_in_shop(cast)
    client = cast.client("programme_manager")
    sent = {
        "area": "0361|Voorbeeldbuurt",
        "points": "1500",
        "until": (clock.today() + timedelta(100)).isoformat(),
        "reason": "Hier zijn veel woningen in korte tijd vergeven.",
        "agreed_by": "Gemeente en corporatie",
        "once": str(uuid4()),
    }
    wrong = client.post(reverse("new_limit"), sent | {"points": "0"}).content.decode()
    assert "veel woningen in korte tijd" in wrong
    again = sent | {"once": str(uuid4())}
    page = client.post(reverse("new_limit"), again, follow=True).content.decode()
    assert "De grens geldt." in page
    assert "1.500" in page
    with cast.acting("programme_manager"):
        one = NeighbourhoodLimit.objects.get()
    lifted = client.post(
        reverse("lift_limit", args=[one.pk]), {"once": str(uuid4())}, follow=True
    ).content.decode()
    assert "De grens geldt niet meer." in lifted
    assert cast.client("governor").get(reverse("new_limit")).status_code == 403
    shown = cast.client("governor").get(reverse("neighbourhood_limits"))
    assert "Geen enkele buurt heeft een grens" in shown.content.decode()
