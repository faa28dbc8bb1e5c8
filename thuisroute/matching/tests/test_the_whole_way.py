"""From the shop to the allocation, and back again."""

import pytest

from tests.cast import Cast
from thuisroute.homes.models import Home
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.weigh_refusal import weigh_refusal
from thuisroute.matching.actions.withdraw_match import decline_candidate, withdraw_match
from thuisroute.matching.models import Allocation, Match
from thuisroute.matching.queries.found import finding_of
from thuisroute.matching.queries.matches import shared_match
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    a_refused_offer,
    an_allocated_home,
    an_offer,
)
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def test_a_home_goes_from_the_shop_to_a_resident(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    home = a_home_in_shop(cast)
    match = an_allocated_home(cast, home, referral.pk)
    with cast.acting("mediator") as actor:
        row = shared_match(actor, match)
        assert row.state == "allocated"
        assert row.home.state == "held"
        assert row.referral.state == "offered"
        assert Allocation.objects.get(match=match).released is False
        finding = finding_of(actor, match)
        assert finding is not None
        assert (finding.found["place"], finding.deviation_reason) == (1, "")


def test_the_association_reads_what_was_found_about_the_home_alone(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    match = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    with cast.acting("housing_consultant") as actor:
        told = shared_match(actor, match).about_home
        assert finding_of(actor, match) is None
    with cast.acting("mediator") as actor:
        finding = finding_of(actor, match)
    assert finding is not None
    place, rent, size = finding.found["favour"]
    assert "limit" in dict(rent["values"])
    assert told == {"favour": [place, size], "weigh": []}


def test_the_losers_are_released_when_a_home_is_offered(cast: Cast) -> None:
    first, second = a_ready_referral(cast), a_ready_referral(cast)
    home, other_home = a_home_in_shop(cast), a_home_in_shop(cast)
    loser = a_proposal(cast, home, second.pk)
    elsewhere = a_proposal(cast, other_home, first.pk)
    an_offer(cast, home, first.pk)
    with cast.acting("mediator"):
        ends = Match.objects.in_bulk([loser, elsewhere])
        assert {one.state for one in ends.values()} == {"withdrawn"}
        assert ends[loser].ended_cause == "rival"
        assert ends[elsewhere].ended_cause == "elsewhere"
    with cast.acting("housing_consultant"):
        assert list(Match.objects.values_list("resident_id", flat=True).distinct()) == [
            first.resident_id
        ]


def test_who_comes_second_gets_a_sentence(cast: Cast) -> None:
    first, second = a_ready_referral(cast), a_ready_referral(cast)
    home = a_home_in_shop(cast)
    loser = a_proposal(cast, home, second.pk)
    an_offer(cast, home, first.pk)
    with cast.acting("mediator") as actor, pytest.raises(Refused) as refusal:
        make_offer(by=actor, match=loser, on=clock.today(), answer_by=None)
    assert refusal.value.reasons[0].text == (
        "This home has just been given to someone else."
    )


def test_a_refusal_that_is_upheld_keeps_the_place_and_frees_the_home(
    cast: Cast,
) -> None:
    referral = a_ready_referral(cast)
    home = a_home_in_shop(cast)
    match = a_refused_offer(cast, home, referral.pk)
    with cast.acting("mediator") as actor:
        weigh_refusal(
            by=actor, match=match, on=clock.today(), upheld=True, words="Terecht."
        )
        row = shared_match(actor, match)
        assert (row.state, row.home.state, row.spent_offer) == (
            "refused",
            "in_shop",
            False,
        )
        again = Referral.objects.get(pk=referral.pk)
        assert (again.state, again.registered_on) == ("ready", referral.registered_on)
    with cast.acting("housing_consultant"):
        assert not Match.objects.exists()
    an_offer(cast, home, referral.pk)


def test_a_refusal_that_is_not_upheld_leaves_the_offer_standing(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    home = a_home_in_shop(cast)
    match = a_refused_offer(cast, home, referral.pk)
    with cast.acting("mediator") as actor:
        weigh_refusal(
            by=actor, match=match, on=clock.today(), upheld=False, words="Geen grond."
        )
        assert shared_match(actor, match).state == "offered"


def test_an_offer_that_the_resident_lets_go_is_spent(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    home = a_home_in_shop(cast)
    match = an_offer(cast, home, referral.pk)
    with cast.acting("support_worker") as actor:
        withdraw_match(
            by=actor,
            match=match,
            on=clock.today(),
            cause="resident",
            words="Wil toch liever wachten.",
        )
    with pytest.raises(Refused) as refusal:
        a_proposal(cast, home, referral.pk, reason="")
    assert "Say why" in refusal.value.reasons[0].text


def test_an_association_that_declines_no_longer_sees_the_resident(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    home = a_home_in_shop(cast)
    match = an_offer(cast, home, referral.pk)
    with cast.acting("housing_consultant") as actor:
        assert shared_match(actor, match).resident_id == referral.resident_id
        decline_candidate(
            by=actor,
            match=match,
            on=clock.today(),
            cause="home_unsuitable",
            words="De woning past niet bij wat nodig is.",
        )
        assert not Match.objects.exists()
    with cast.acting("mediator"):
        assert Home.objects.get(pk=home).state == "in_shop"
        assert Referral.objects.get(pk=referral.pk).state == "ready"
