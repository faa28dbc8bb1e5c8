"""Where somebody comes from: in the pair, the order, the round and the explanation."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.priority import (
    OriginCounts,
    OriginRule,
    OriginShare,
    PriorityRule,
)
from thuisroute.agreements.rules.rounds import RoundPoints
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.matching.rules.facts import NeedFacts
from thuisroute.matching.rules.fits import fit
from thuisroute.matching.rules.order import ordered_people
from thuisroute.matching.rules.round import Place, worth
from thuisroute.matching.tests.builders import a_framework_agreement
from thuisroute.matching.tests.test_fits import HOME, NEED, TERMS, TODAY
from thuisroute.referrals.models import Particulars
from thuisroute.referrals.rules.origin import (
    ELSEWHERE,
    is_origin,
    what_would_move_by_origin,
    why_by_origin,
)
from thuisroute.referrals.tests.builders import a_ready_referral

FIRST = OriginCounts.GOES_FIRST
HERE, THERE = "0361", "0373"


@pytest.mark.parametrize(
    ("counts", "origin", "favour", "weigh", "first"),
    [
        (OriginCounts.GOES_FIRST, HERE, 1, 0, HERE),
        (OriginCounts.GOES_FIRST, THERE, 0, 1, ""),
        (OriginCounts.GOES_FIRST, ELSEWHERE, 0, 1, ""),
        (OriginCounts.GOES_FIRST, "", 0, 0, ""),
        (OriginCounts.MINIMUM_SHARE, HERE, 1, 0, ""),
        (OriginCounts.MINIMUM_SHARE, THERE, 0, 1, ""),
        (OriginCounts.FAIR_SHARE, HERE, 0, 0, ""),
        (OriginCounts.NO_EFFECT, THERE, 0, 0, ""),
    ],
)
def test_origin_speaks_for_or_against_as_the_region_agreed(
    counts: OriginCounts, origin: str, favour: int, weigh: int, first: str
) -> None:
    terms = replace(TERMS, origin=counts)
    plain = fit(HOME, NEED, TERMS, today=TODAY)
    found = fit(HOME, replace(NEED, origin=origin), terms, today=TODAY)
    assert len(found.favour) == len(plain.favour) + favour
    assert len(found.weigh) == len(plain.weigh) + weigh
    assert (found.fits, found.goes_first) == (True, first)
    points = RoundPoints(home=100, origin=7)
    assert worth(found, Place(0, 1), points) == 100 + (7 if first else 0)


def a_person(number: int, origin: str, *, order: int = 100) -> NeedFacts:
    return replace(
        NEED,
        referral=uuid4(),
        number=f"2026-{number:04}",
        registered_on=date(2026, 1, 1) + timedelta(number),
        origin=origin,
        order=order,
        category="c" if order < 100 else "",
    )


def placed(*people: NeedFacts) -> list[tuple[str, str]]:
    terms = replace(TERMS, origin=FIRST)
    found = ordered_people((one, fit(HOME, one, terms, today=TODAY)) for one in people)
    return [
        (one.need.number[-1], one.why_here.text if one.why_here else "")
        for one in found
    ]


def test_who_comes_from_there_goes_after_priority_and_before_waiting() -> None:
    found = placed(
        a_person(1, THERE), a_person(2, ""), a_person(3, HERE),
        a_person(4, ELSEWHERE, order=1),
    )  # fmt: skip
    assert [number for number, _why in found] == ["4", "3", "1", "2"]
    assert "Goes first by" in found[0][1]
    assert found[1][1].startswith("Comes from %(here)s like this home")
    assert "because they come from %(here)s" in found[2][1]


RULES = [
    (None, HERE, [], []),
    (OriginRule("3", OriginCounts.NO_EFFECT), "", ["does not count."], []),
    (OriginRule("3", FIRST), HERE, ["Goes before people from elsewhere"], []),
    (OriginRule("3", FIRST), "", ["not written down"], ["Writing down where"]),
    (OriginRule("3", FIRST), ELSEWHERE, ["from outside it"], []),
    (OriginRule("3", OriginCounts.MINIMUM_SHARE, 40), HERE, ["are kept for"], []),
    (OriginRule("3", OriginCounts.FAIR_SHARE, 0, (OriginShare(HERE, 30),)), HERE,
     ["get at least"], []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "origin", "why", "moves"), RULES)
def test_the_queue_says_what_origin_does_and_what_would_move(
    rule: OriginRule | None, origin: str, why: list[str], moves: list[str]
) -> None:
    found = [one.text for one in why_by_origin(origin, rule)]
    assert len(found) == len(why)
    assert all(part in text for part, text in zip(why, found, strict=True))
    could = [one.text for one in what_would_move_by_origin(origin, rule)]
    assert len(could) == len(moves)
    assert all(part in text for part, text in zip(moves, could, strict=True))


@pytest.mark.parametrize(
    ("value", "fine"),
    [("", True), (ELSEWHERE, True), (HERE, True), ("9999", False), ("nl", False)],
)
def test_an_origin_is_a_municipality_elsewhere_or_not_known(
    value: str, *, fine: bool
) -> None:
    assert is_origin(value, {HERE, THERE}) is fine


def test_what_no_municipality_is_does_not_come_into_the_database(cast: Cast) -> None:
    row = a_ready_referral(cast, origin=ELSEWHERE)
    with cast.acting("support_worker"):
        assert Particulars.objects.get(pk=row.pk).origin == ELSEWHERE
        with pytest.raises(IntegrityError, match="an_origin_is"), transaction.atomic():
            Particulars.objects.filter(pk=row.pk).update(origin="nl")


def test_pages_say_what_was_agreed_on_origin(cast: Cast) -> None:
    a_framework_agreement(cast)
    rule = cast.agreement.priority
    assert isinstance(rule, PriorityRule)
    assert rule.origin is not None
    assert rule.origin.counts is OriginCounts.NO_EFFECT
    row = a_ready_referral(cast, origin=HERE)
    a_home_in_shop(cast)
    shown = cast.client("mediator").get(reverse("referral", args=[row.pk]))
    text = shown.content.decode()
    assert "Waar iemand vandaan komt, telt niet." in text
    assert "Laatst ingeschreven in" in text
    page = cast.client("mediator").get(reverse("allocation_round")).content.decode()
    assert "Waar mensen vandaan komen" in page
