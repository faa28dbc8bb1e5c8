"""A round follows the queue: who was given priority goes before who waits longer."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.queries import agreement_in_force
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.queries.round import Wanted, round_now
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.rules.priority import Asked, PriorityState
from thuisroute.referrals.tests.builders import a_ready_referral

IN_WEST_BRABANT = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)


@IN_WEST_BRABANT
def test_who_was_given_priority_goes_before_who_waits_longer(cast: Cast) -> None:
    longest = a_ready_referral(cast)
    cast.travel(30)
    later = a_ready_referral(cast)
    a_home_in_shop(cast)
    with cast.acting("mediator") as actor:
        version = agreement_in_force(actor.region).pk
        found, _homes = round_now(actor, version, Wanted())
        assert [one.pair.need.referral for one in found.given] == [longest.pk]
        law = cast.agreement.priority
        assert law is not None
        asked = Asked(
            PriorityState.GRANTED,
            law.categories[0].id,
            "Al lang in de opvang.",
            clock.today(),
        )
        decide_priority(by=actor, referral=later.pk, asked=asked)
        for waiting in (0, 100):
            found, _homes = round_now(actor, version, Wanted(waiting=waiting))
            assert [one.pair.need.referral for one in found.given] == [later.pk]
            assert found.given[0].before is None
    page = cast.client("mediator").get(reverse("allocation_round")).content.decode()
    assert "voorrang: Met voorrang plaatsen" in page
