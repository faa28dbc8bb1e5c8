"""The ladder: the resident's own lease first, and a ground for each step down (S10)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.leases import Ladder, LeaseKind
from thuisroute.tenancies.rules.forms import first_forms
from thuisroute.tenancies.rules.packaging import may_be_offered
from thuisroute.tenancies.rules.weighing import (
    Weighing,
    WeighingFacts,
    may_be_chosen,
    option_of,
    steps_down,
)
from thuisroute.tenancies.tests.normed import normed

TIED = {"tied_lease": "support_agreed_with_home"}
FOR_A_WHILE = {**TIED, "tied_for_a_while": "no_end_not_feasible"}
THROUGH = {**FOR_A_WHILE, "through_provider": "no_own_name_yet"}
K = LeaseKind
WHY, WORDS, WHO, LONG, NONE = "why", "own words", "without", "so long", "kind"
TELLING = {
    WHY: "one step down",
    WORDS: "own words",
    WHO: "not chosen without",
    LONG: "last so long",
    NONE: "lease of this kind",
}


def ladder() -> Ladder:
    found = normed().ladder
    assert found is not None
    return found


def form(kind: LeaseKind) -> LeaseForm:
    return replace(normed().lease_form("regular"), kind=kind)


CASES = {
    "own lease needs nothing": (K.REGULAR, False, {}, "", (), False, ""),
    "own lease, whoever was there": (K.REGULAR, False, {}, "", ("x",), False, ""),
    "own lease with an end": (K.REGULAR, True, {}, "Goed", (), False, NONE),
    "tied with all": (K.THREE_PARTY, False, TIED, "Goed", (), False, ""),
    "tied without a ground": (K.THREE_PARTY, False, {}, "Goed", (), False, WHY),
    "tied without words": (K.THREE_PARTY, False, TIED, " ", (), False, WORDS),
    "tied without the association": (
        K.THREE_PARTY, False, TIED, "Goed", ("Corporatie",), False, WHO,
    ),
    "tied with nothing": (
        K.THREE_PARTY, False, {}, "", ("Corporatie",), False,
        f"{WHY},{WORDS},{WHO}",
    ),
    "tied on a ground of another step": (
        K.THREE_PARTY, False, {"tied_lease": "no_own_name_yet"}, "Goed", (), False,
        WHY,
    ),
    "tied on a ground that is none": (
        K.THREE_PARTY, False, {"tied_lease": "easier"}, "Goed", (), False, WHY,
    ),
    "for a while with both": (
        K.THREE_PARTY, True, FOR_A_WHILE, "Goed", (), False, "",
    ),
    "for a while with one of both": (
        K.THREE_PARTY, True, TIED, "Goed", (), False, WHY,
    ),
    "for too long": (
        K.THREE_PARTY, True, FOR_A_WHILE, "Goed", (), True, LONG,
    ),
    "through the provider with all": (
        K.INTERMEDIARY, True, THROUGH, "Goed", (), False, "",
    ),
    "through the provider, only the last step": (
        K.INTERMEDIARY, True, {"through_provider": "no_own_name_yet"}, "Goed", (),
        False, WHY,
    ),
    "through the provider without an end": (
        K.INTERMEDIARY, False, THROUGH, "Goed", (), False, "",
    ),
    "a stay is no lease": (K.STAY, True, {}, "", ("x",), True, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_step_down_needs_its_ground_words_and_people(name: str) -> None:
    kind, ends, grounds, said, missing, too_long, told = CASES[name]
    known: Mapping[str, str] = grounds
    facts = WeighingFacts(
        form=form(kind),
        ends=ends,
        too_long=too_long,
        weighing=Weighing(known, (), said),
        missing=missing,
    )
    found = may_be_chosen(facts, ladder())
    assert [one.article for one in found.against if not one.article] == []
    expected = [TELLING[one] for one in told.split(",") if one]
    assert len(found.against) == len(expected)
    for reason, words in zip(found.against, expected, strict=True):
        assert words in reason.text


def test_the_ladder_is_walked_from_the_top() -> None:
    through = option_of(ladder(), form(K.INTERMEDIARY), ends=True)
    assert through is not None
    assert [one.id for one in steps_down(ladder(), through)] == list(THROUGH)
    own = option_of(ladder(), form(K.REGULAR), ends=False)
    assert own is not None
    assert steps_down(ladder(), own) == ()


ORDERS = {
    "the norm": ((), ["regular", "earn_in"]),
    "amersfoort": (
        ("amersfoort",),
        ["regular", "temporary_with_support", "earn_in", "flip_over"],
    ),
    "gouda": (("gouda",), ["regular", "care_roof", "earn_in"]),
    "groningen": (("groningen",), ["regular", "earn_in"]),
}


@pytest.mark.parametrize("name", ORDERS)
@pytest.mark.parametrize("product", ["earn_in_home", "room_training"])
def test_forms_are_offered_in_the_order_of_the_ladder(name: str, product: str) -> None:
    """Also where the product names the last step only."""
    variants, order = ORDERS[name]
    offered = first_forms(normed(*variants), product)
    assert [one.id for one in offered] == order


def test_without_a_ladder_the_product_says_what_is_offered() -> None:
    plain = replace(normed(), ladder=None)
    assert [one.id for one in first_forms(plain, "earn_in_home")] == ["earn_in"]


def test_a_product_that_is_a_stay_offers_no_lease() -> None:
    law = normed()
    stay = replace(law.lease_form("earn_in"), id="stay", kind=K.STAY)
    product = replace(law.product("earn_in_home"), lease_forms=("stay",))
    staying = replace(law, lease_forms=(*law.lease_forms, stay), products=(product,))
    assert first_forms(staying, "earn_in_home") == (stay,)


@pytest.mark.parametrize(
    ("kind", "chosen", "missing", "told"),
    [
        (K.REGULAR, {"support_with_living": "voluntary"}, (), ()),
        (K.INTERMEDIARY, {"support_with_living": "compulsory"}, (), ()),
        (K.REGULAR, {}, (), ("Choose each part",)),
        (K.REGULAR, {"support_with_living": "daily"}, (), ("Choose each part",)),
        (
            K.REGULAR,
            {"support_with_living": "voluntary"},
            ("Corporatie",),
            ("not chosen without",),
        ),
        (K.STAY, {}, ("Corporatie",), ()),
    ],
)
def test_each_part_of_the_package_is_chosen_by_those_who_choose(
    kind: LeaseKind,
    chosen: Mapping[str, str],
    missing: Sequence[str],
    told: Sequence[str],
) -> None:
    package = normed("groningen").leave_package
    assert package is not None
    weighing = Weighing(package=chosen)
    found = may_be_offered(package, form(kind), weighing, missing)
    assert len(found.against) == len(told)
    for reason, words in zip(found.against, told, strict=True):
        assert words in reason.text
        assert reason.article in {"GR2", "GR3"}
