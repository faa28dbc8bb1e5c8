"""What a resident reads while a no to the home that is kept for them waits (R9)."""

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home, somebody_ready
from thuisroute.homes.tests.builders import a_home_in_shop, a_photo_of
from thuisroute.kernel import clock
from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.models import OfferAnswer
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_no_answered,
    a_no_said,
    a_proposal,
    a_refused_offer,
    an_accepted_offer,
    an_offer,
    some_talk,
)
from thuisroute.referrals.models import Referral

QUESTION = "Er is een vraag over de woning voor u"
ABOUT_IT = "Er is een vraag over deze woning."
NO_HOME = "Er is nog geen woning"
SOLVED = Answer(confirmed=False, why="solved")


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return somebody_ready(cast)


def reads(home: Client, route: str, *keys: UUID) -> str:
    answer = home.get(reverse(route, args=keys))
    assert answer.status_code == 200, route
    return answer.text


def test_until_it_is_decided_the_home_and_its_photos_stay_and_say_so(
    cast: Cast, referral: Referral
) -> None:
    key = a_home_in_shop(cast)
    photo = a_photo_of(cast, key, "De voorkant")
    match = an_offer(cast, key, referral.pk)
    home = at_home(cast, referral)
    a_no_said(cast, match)
    assert QUESTION in reads(home, "own_route")
    assert "U zegt of u de woning wilt." not in reads(home, "own_route")
    assert ABOUT_IT in reads(home, "own_home")
    assert NO_HOME not in reads(home, "own_home")
    page = reads(home, "own_offer", match)
    assert "U kunt nu niet antwoorden." in page
    assert "De voorkant" in page
    assert "Verstuur mijn antwoord" not in page
    picture = reverse("own_offer_photo", args=[match, photo, "small"])
    assert home.get(picture).status_code == 200
    # What the neighbourhood can carry is not about them.
    for told in (page, reads(home, "own_route"), reads(home, "own_home")):
        assert "De buurt kan nu niet meer dragen" not in told
        assert "Al veel zorg hier." not in told
    a_no_answered(cast, match, SOLVED)
    assert QUESTION not in reads(home, "own_route")
    assert "Wilt u deze woning?" in reads(home, "own_offer", match)


def test_an_answer_that_comes_too_late_keeps_what_was_typed(
    cast: Cast, referral: Referral
) -> None:
    match = an_offer(cast, a_home_in_shop(cast), referral.pk)
    home = at_home(cast, referral)
    a_no_said(cast, match)
    typed = {"answer": "yes", "words": "Ik ben er heel blij mee.", "once": uuid4()}
    answer = home.post(reverse("own_offer", args=[match]), typed)
    assert answer.status_code == 200
    assert "Uw antwoord is niet verstuurd." in answer.text
    assert "Ik ben er heel blij mee." in answer.text
    with cast.acting("mediator"):
        assert not OfferAnswer.objects.exists()


def test_of_a_proposal_they_hear_when_it_is_offered(
    cast: Cast, referral: Referral
) -> None:
    match = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    home = at_home(cast, referral)
    a_no_said(cast, match)
    assert QUESTION not in reads(home, "own_route")
    assert NO_HOME in reads(home, "own_home")
    assert home.get(reverse("own_offer", args=[match])).status_code == 404


def test_after_the_talk_the_home_still_stands_there(
    cast: Cast, referral: Referral
) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), referral.pk)
    home = at_home(cast, referral)
    with cast.acting("housing_consultant") as actor:
        hold_intake(by=actor, match=match, talk=some_talk(clock.today()))
    assert NO_HOME not in reads(home, "own_home")


def test_a_home_that_was_refused_is_not_one_that_never_was(
    cast: Cast, referral: Referral
) -> None:
    a_refused_offer(cast, a_home_in_shop(cast), referral.pk)
    told = reads(at_home(cast, referral), "own_home")
    assert NO_HOME not in told
    assert "U hebt gezegd dat u deze woning niet wilt." in told
