"""A home that is to be chosen is seen, in a round and with those who fit it (R7)."""

import re
from uuid import UUID

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.statements import counted
from thuisroute.homes.tests.builders import a_home_in_shop, a_photo_of
from thuisroute.matching.actions.keep_round import keep_round
from thuisroute.matching.queries.round import Wanted
from thuisroute.matching.tests.builders import a_framework_agreement
from thuisroute.referrals.tests.builders import a_ready_referral


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def shown(cast: Cast, route: str, *keys: UUID) -> tuple[set[str], str, int]:
    """The homes whose photo is on the page, the page, and what it asked."""
    with counted() as statements:
        answer = cast.client("mediator").get(reverse(route, args=keys))
    assert answer.status_code == 200
    page = answer.content.decode()
    homes = re.findall(r'<img class="tr-thumbnail" src="/homes/([0-9a-f-]+)/', page)
    return set(homes), page, len(statements)


def kept(cast: Cast) -> UUID:
    with cast.acting("mediator") as actor:
        return keep_round(by=actor, wanted=Wanted(), reason="")


def test_a_round_shows_each_home_without_asking_more(cast: Cast) -> None:
    homes = [a_home_in_shop(cast) for _ in range(3)]
    for _ in homes:
        a_ready_referral(cast)
    bare, page, asked = shown(cast, "allocation_round")
    assert bare == set()
    assert "tr-thumbnail" not in page
    for home in homes[:2]:
        a_photo_of(cast, home, words="De voorkant")
    seen, page, again = shown(cast, "allocation_round")
    assert seen == {str(one) for one in homes[:2]}
    assert page.count("tr-thumbnail--none") == 1
    assert again <= asked


def test_a_kept_round_and_a_choice_in_it_show_the_home(cast: Cast) -> None:
    home, other = a_home_in_shop(cast), a_home_in_shop(cast)
    for _ in range(3):
        a_ready_referral(cast)
    key = kept(cast)
    _seen, page, asked = shown(cast, "kept_round", key)
    assert "tr-thumbnail" not in page
    a_photo_of(cast, home, words="De voorkant")
    seen, page, again = shown(cast, "kept_round", key)
    assert seen == {str(home)}
    assert page.count("tr-thumbnail--none") == 1
    assert again <= asked
    assert shown(cast, "round_choice", key, home)[0] == {str(home)}
    assert "tr-thumbnail" not in shown(cast, "round_choice", key, other)[1]


def test_who_fits_a_home_stands_below_its_photo(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    assert "tr-thumbnail" not in shown(cast, "propose", home)[1]
    # Nobody but its association sees a photo that was not described.
    a_photo_of(cast, home, words="")
    assert "tr-thumbnail" not in shown(cast, "propose", home)[1]
    a_photo_of(cast, home, words="De voorkant")
    assert shown(cast, "propose", home)[0] == {str(home)}
