"""Parts for people from each municipality hold in a kept round that is decided on."""

from dataclasses import replace
from uuid import UUID

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.priority import OriginCounts, OriginRule, OriginShare
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.decide_round import Choice, decide_home
from thuisroute.matching.actions.keep_round import keep_round
from thuisroute.matching.models import KeptRound, RoundPerson
from thuisroute.matching.queries import kept_order
from thuisroute.matching.queries import round as rounds
from thuisroute.matching.queries.kept import kept_round
from thuisroute.matching.queries.round import Wanted
from thuisroute.matching.queries.standing import cost_of_leaving, costs, standing
from thuisroute.matching.rules.kept import Decided, KeptPerson, KeptProblem
from thuisroute.matching.rules.kept_order import Stood, for_home
from thuisroute.matching.rules.kept_parts import KeptPart
from thuisroute.matching.tests.builders import a_framework_agreement
from thuisroute.referrals.tests.builders import a_ready_referral

A, B, C = (UUID(int=number) for number in (1, 2, 3))
HERE, THERE = "0361", "0373"
# One of two homes is kept for C, who is worth least of all who fit.
KEPT = KeptPart(HERE, 1, frozenset({C}), frozenset({0, 1}))
ROUND = KeptProblem(
    homes=2,
    people=(
        KeptPerson(A, 1, {0: 90, 1: 80}, found=0),
        KeptPerson(B, 2, {0: 70, 1: 70}),
        KeptPerson(C, 3, {0: 10, 1: 10}, found=1),
    ),
    parts=(KEPT,),
)
# The same of all homes of the round.
OF_ALL = replace(ROUND, parts=(replace(KEPT, homes=None),))


@pytest.mark.parametrize(
    ("sure", "unknown", "room", "still"),
    [
        ({}, (), 1, 1),
        ({0: A}, (), 0, 1),
        ({0: C}, (), 1, 0),
        ({}, (0,), 0, 1),
        ({0: A}, (0,), 0, 1),
        ({5: A}, (5,), 1, 1),
    ],
)
def test_what_others_can_still_have_and_its_people_still_get(
    sure: dict[int, UUID], unknown: tuple[int, ...], room: int, still: int
) -> None:
    assert KEPT.room(sure, frozenset(unknown)) == room
    assert KEPT.still(sure) == still
    assert replace(KEPT, number=4).still({}, 50) == 2


@pytest.mark.parametrize("problem", [ROUND, OF_ALL])
def test_who_is_chosen_takes_the_place_of_somebody_from_elsewhere(
    problem: KeptProblem,
) -> None:
    assert standing(problem, [Decided(0, B)]) == {0: B, 1: C}
    assert standing(problem, [Decided(0, C)]) == {0: C, 1: A}
    assert costs(problem, [Decided(0, B)]).of(1, A) is None
    assert costs(problem, []).of(1, B) == 0 + 100 - (70 + 10)


def test_where_it_cannot_be_kept_any_more_as_much_as_can_be_is() -> None:
    # C does not seek a home now.
    people = (*ROUND.people[:2], replace(ROUND.people[2], away=True))
    assert standing(replace(OF_ALL, people=people), [Decided(0, B)]) == {0: B, 1: A}
    assert cost_of_leaving(replace(OF_ALL, people=people), [], 1) == 160 - 90
    # Of the homes of one municipality the part stays free.
    assert standing(replace(ROUND, people=people), [Decided(0, B)]) == {0: B}


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A region that keeps half of the homes of each municipality for its people."""
    rule = OriginRule("3", OriginCounts.MINIMUM_SHARE, 50)
    monkeypatch.setattr(rounds, "origin_rule", lambda _version: rule)


@pytest.mark.usefixtures("shared")
def test_a_round_that_is_kept_keeps_the_parts_and_the_page_tells_them(
    cast: Cast,
) -> None:
    a_framework_agreement(cast)
    others = [a_ready_referral(cast, origin=THERE) for _one in range(2)]
    cast.travel(10)
    own = a_ready_referral(cast, origin=HERE)
    for _one in range(2):
        a_home_in_shop(cast)
    with cast.acting("mediator") as actor:
        key = keep_round(by=actor, wanted=Wanted(), reason="")
        row = KeptRound.objects.get(pk=key)
        assert row.parts == [{"municipality": HERE, "number": 1, "homes": [0, 1]}]
        people = {one.referral_id: one for one in RoundPerson.objects.all()}
        assert people[own.pk].origin == HERE
        home = people[own.pk].found_home_id
        choice = Choice(people[others[1].pk].pk, "", "Zo is het besproken.")
        assert home is not None
        # One of the two others stands for the other home, which leaves no room.
        decide_home(by=actor, key=key, turn=0, home=home, choice=choice)
        (free,) = {UUID(one["home"]) for one in row.homes} - {home}
        choice = replace(choice, person=people[others[0].pk].pk)
        with pytest.raises(Refused, match="limits of this round"):
            decide_home(by=actor, key=key, turn=1, home=free, choice=choice)
    page = cast.client("mediator").get(reverse("kept_round", args=[key]))
    assert "Alkmaar: minstens 1 woning voor mensen van daar." in page.content.decode()


@pytest.mark.parametrize(
    ("queue", "order"),
    [
        ([("A", ""), ("B", ""), ("C", "")], "ABC"),
        ([("A", ""), ("B", "here"), ("C", "")], "BAC"),
        ([("A", "c"), ("B", ""), ("C", "here")], "ACB"),
        ([("A", "c"), ("B", "c here"), ("C", "")], "BAC"),
    ],
)
def test_who_comes_from_there_goes_after_priority_and_before_waiting(
    queue: list[tuple[str, str]], order: str
) -> None:
    stood = [
        (key, Stood("c" if "c" in words else "", here="here" in words))
        for key, words in queue
    ]
    assert "".join(for_home(stood)) == order


def test_who_goes_first_for_a_home_of_a_kept_round_is_told(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = OriginRule("3", OriginCounts.GOES_FIRST)
    for module in (rounds, kept_order):
        monkeypatch.setattr(module, "origin_rule", lambda _version: rule)
    a_framework_agreement(cast)
    a_ready_referral(cast, origin=THERE)
    cast.travel(10)
    own = a_ready_referral(cast, origin=HERE)
    home = a_home_in_shop(cast)
    with cast.acting("mediator") as actor:
        key = keep_round(by=actor, wanted=Wanted(), reason="")
        found = kept_round(actor, key)
        first = found.by_key[kept_order.order_of(found, found.at[home])[0]]
    assert first.referral_id == own.pk


def test_where_no_part_hangs_on_it_nobodys_origin_is_kept(cast: Cast) -> None:
    a_framework_agreement(cast)
    a_ready_referral(cast, origin=HERE)
    a_home_in_shop(cast)
    with cast.acting("mediator") as actor:
        keep_round(by=actor, wanted=Wanted(), reason="")
        assert RoundPerson.objects.get().origin == ""


def test_the_key_of_a_region_is_kept_over_all_homes(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = (OriginShare(HERE, 50),)
    rule = OriginRule("3", OriginCounts.FAIR_SHARE, 0, key)
    monkeypatch.setattr(rounds, "origin_rule", lambda _version: rule)
    a_framework_agreement(cast)
    for origin in (HERE, THERE):
        a_ready_referral(cast, origin=origin)
        a_home_in_shop(cast)
    with cast.acting("mediator") as actor:
        keep_round(by=actor, wanted=Wanted(), reason="")
        (part,) = KeptRound.objects.get().parts
        assert part == {"municipality": HERE, "number": 1, "homes": None}
