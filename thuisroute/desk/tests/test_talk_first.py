"""A proposal that is talked about first is not asked to be offered meanwhile."""

from uuid import UUID

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.go_carefully import choose_route, write_talk
from thuisroute.matching.models import Match
from thuisroute.matching.rules.careful import Talk
from thuisroute.matching.tests.builders import a_framework_agreement, a_proposal
from thuisroute.referrals.tests.builders import a_ready_referral

OFFER, TALK = "Het aanbod doen", "Praat over het voorstel voor het aanbod"


def _shown(cast: Cast, role: str, address: str) -> str:
    return cast.client(role).get(address).content.decode()


@pytest.fixture
def proposal(cast: Cast) -> UUID:
    a_framework_agreement(cast)
    home = a_home_in_shop(cast, available_from=clock.today())
    return a_proposal(cast, home, a_ready_referral(cast).pk)


@pytest.mark.parametrize("page", ["today", "dossier"])
def test_who_offers_is_asked_to_talk_first(
    cast: Cast, proposal: UUID, page: str
) -> None:
    resident = Match.objects.get(pk=proposal).resident_id
    address = reverse(page, args=[resident] if page == "dossier" else [])
    assert OFFER in _shown(cast, "mediator", address)

    with cast.acting("mediator") as actor:
        choose_route(by=actor, match=proposal, ground="safety")
    told = _shown(cast, "mediator", address)
    assert TALK in told
    assert OFFER not in told
    assert TALK not in _shown(cast, "housing_consultant", address)

    with cast.acting("mediator") as actor:
        write_talk(by=actor, match=proposal, talk=Talk(clock.today(), "Het kan."))
    told = _shown(cast, "mediator", address)
    assert OFFER in told
    assert TALK not in told
