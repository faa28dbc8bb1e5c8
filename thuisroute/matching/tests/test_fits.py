"""Who fits where: one fact changed at a time."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from thuisroute.matching.rules.facts import HomeFacts, NeedFacts, Terms
from thuisroute.matching.rules.fits import Fit, fit
from thuisroute.matching.rules.order import ordered_people
from thuisroute.matching.rules.proposing import (
    ProposalFacts,
    deviations,
    may_propose,
)
from thuisroute.referrals.rules.queue import WITHOUT_CATEGORY

TODAY = date(2026, 3, 1)
HOME = HomeFacts(
    key=uuid4(),
    state="in_shop",
    product="earn_in_home",
    setting="dispersed",
    municipality="0361",
    neighbourhood="Noord",
    rooms=2,
    size_m2=50,
    rent=65_000,
    step_free=False,
    max_household=2,
    available_from=date(2026, 3, 15),
)
NEED = NeedFacts(
    referral=uuid4(),
    resident=uuid4(),
    number="2026-0001",
    state="ready",
    registered_on=date(2026, 1, 5),
    product="earn_in_home",
    household_size=1,
    rooms_needed=1,
    rent_limit=70_000,
    step_free=False,
    setting_needed="",
    municipalities=("0361",),
    avoid_neighbourhoods=(),
    consented=True,
    framework=True,
)
TERMS = Terms(
    offers=1,
    framework_products=frozenset({"earn_in_home"}),
    articles={"offers": "1d", "framework": "2a", "consent": "6a", "setting": "1e"},
)


def fitted(home: HomeFacts = HOME, need: NeedFacts = NEED) -> Fit:
    return fit(home, need, TERMS, today=TODAY)


def test_an_ordinary_person_fits_an_ordinary_home() -> None:
    found = fitted()
    assert found.fits
    assert (len(found.favour), len(found.weigh)) == (3, 0)


@pytest.mark.parametrize(
    ("home", "need", "kind", "deviable", "article"),
    [
        ({"state": "held"}, {}, "home_state", False, ""),
        ({"state": "outside_shop"}, {}, "home_state", False, ""),
        ({"state": "lived_in"}, {}, "home_state", False, ""),
        ({}, {"state": "registered"}, "ready", False, ""),
        ({}, {"state": "parked", "parked_until": TODAY}, "ready", False, ""),
        ({}, {"consented": False}, "consent", False, "6a"),
        ({}, {"offers_used": 1}, "offers", True, "1d"),
        ({"product": "room_training"}, {}, "product", False, ""),
        ({}, {"household_size": 3}, "household", False, ""),
        ({}, {"rooms_needed": 3}, "rooms", True, ""),
        ({}, {"rent_limit": 64_999}, "rent", True, ""),
        ({}, {"step_free": True}, "step_free", False, ""),
        ({}, {"setting_needed": "clustered"}, "setting", True, "1e"),
        ({}, {"avoid_neighbourhoods": ("noord",)}, "neighbourhood", False, ""),
        ({"available_until": TODAY}, {}, "available", False, ""),
        ({}, {"framework": False}, "framework", True, "2a"),
    ],
)
def test_one_thing_in_the_way_is_named_alone(
    home: dict[str, object],
    need: dict[str, object],
    kind: str,
    deviable: bool,  # noqa: FBT001 - a column of the table
    article: str,
) -> None:
    found = fitted(replace(HOME, **home), replace(NEED, **need))  # type: ignore[arg-type]  # one field at a time
    assert found.alone is not None
    assert (found.alone.kind, found.alone.deviable) == (kind, deviable)
    assert found.alone.reason.article == article
    assert found.alone.helps.text


@pytest.mark.parametrize(
    ("home", "need"),
    [
        ({"rent": 70_000}, {}),
        ({"max_household": 1}, {}),
        ({"step_free": True}, {"step_free": True}),
        ({}, {"setting_needed": "dispersed"}),
        ({"available_until": date(2026, 3, 2)}, {}),
    ],
)
def test_what_is_just_enough_fits(
    home: dict[str, object], need: dict[str, object]
) -> None:
    assert fitted(replace(HOME, **home), replace(NEED, **need)).fits  # type: ignore[arg-type]  # one field at a time


def test_a_far_too_large_home_and_another_place_are_weighed() -> None:
    found = fitted(replace(HOME, rooms=4, municipality="0373"))
    assert found.fits
    assert len(found.weigh) == 2


def test_who_waits_longest_goes_first_then_whom_it_suits_then_the_number() -> None:
    late = replace(NEED, number="4", registered_on=date(2026, 2, 1))
    elsewhere = replace(NEED, number="1", municipalities=("0373",))
    second = replace(NEED, number="3")
    first = replace(NEED, number="2")
    unfit = replace(NEED, number="0", rent_limit=1)
    people = [late, unfit, elsewhere, second, first]
    order = ordered_people((one, fitted(need=one)) for one in people)
    assert [(one.need.number, one.place) for one in order] == [
        ("2", 1),
        ("3", 2),
        ("1", 3),
        ("4", 4),
        ("0", 0),
    ]
    assert all(one.why_here for one in order if one.place)


def test_priority_goes_before_points_before_waiting() -> None:
    """Each later in the list registered earlier."""
    people = [
        replace(
            NEED,
            number=str(at),
            registered_on=date(2026, 1, 20 - at),
            category=category,
            order=order,
            points=points,
        )
        for at, (category, order, points) in enumerate(
            [
                ("first", 1, 10),
                ("first", 1, 0),
                ("second", 2, 90),
                ("pointed", WITHOUT_CATEGORY, 5),
                ("", WITHOUT_CATEGORY, 0),
            ]
        )
    ]
    order = ordered_people((one, fitted(need=one)) for one in reversed(people))
    assert [one.need.number for one in order] == ["0", "1", "2", "3", "4"]
    assert [
        one.why_here.text.split(".")[0].split(", ")[0] for one in order if one.why_here
    ] == [
        "Goes first by: %(category)s",
        *["Has priority by: %(category)s"] * 3,
        "Waiting since %(since)s; %(ahead)s who fit go before",
    ]
    last = order[-1].why_here
    assert last is not None
    assert dict(last.values)["first"] == "4"


@pytest.mark.parametrize(
    ("change", "reason", "allowed"),
    [
        ({}, "", True),
        ({"municipalities": ("0373",)}, "", False),
        ({"municipalities": ("0373",)}, "Wil bij zijn zus in de buurt.", True),
        ({"rent_limit": 60_000}, "", False),
        ({"rent_limit": 60_000}, "De gemeente legt bij.", True),
        ({"consented": False}, "Toch maar.", False),
        ({"proposed": True}, "Nog eens.", False),
    ],
)
def test_a_proposal_outside_the_rules_asks_for_a_reason(
    change: dict[str, object],
    reason: str,
    allowed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    need = replace(NEED, **change)  # type: ignore[arg-type]  # one field at a time
    (candidate,) = ordered_people([(need, fitted(need=need))])
    verdict = may_propose(ProposalFacts(candidate, fitting=1, reason=reason))
    assert verdict.allowed is allowed


def test_the_second_in_the_order_is_a_deviation() -> None:
    later = replace(NEED, number="2", registered_on=date(2026, 2, 1))
    order = ordered_people((one, fitted(need=one)) for one in (NEED, later))
    assert [deviations(one) for one in order] == [(), ("order",)]
