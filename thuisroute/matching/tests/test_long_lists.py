"""A long list of people or homes shows the first ten, and the rest on request."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.matching.tests.builders import a_framework_agreement
from thuisroute.referrals.tests.builders import a_ready_referral


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def parts(cast: Cast, route: str, key: object, query: str = "") -> tuple[str, str]:
    """The page before and from the words that unfold the rest."""
    answer = cast.client("mediator").get(reverse(route, args=[key]) + query)
    assert answer.status_code == 200
    before, _, after = answer.content.decode().partition("Nog 2 ")
    return before, after


def test_the_eleventh_person_who_fits_is_folded_up(cast: Cast) -> None:
    numbers = [a_ready_referral(cast).resident.number for _ in range(12)]
    before, after = parts(cast, "propose", a_home_in_shop(cast))
    assert all(number in before for number in numbers[:10])
    assert all(number in after for number in numbers[10:])


def test_who_was_asked_about_is_never_folded_up(cast: Cast) -> None:
    referrals = [a_ready_referral(cast) for _ in range(12)]
    home = a_home_in_shop(cast)
    before, _ = parts(cast, "propose", home)
    assert '<details class="tr-disclosure" open' not in before
    before, _ = parts(cast, "propose", home, f"?person={referrals[-1].pk}")
    assert '<details class="tr-disclosure" open' in before


def test_the_eleventh_home_is_folded_up(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    homes = [a_home_in_shop(cast) for _ in range(12)]
    before, after = parts(cast, "homes_for", referral.pk)
    folded = [home for home in homes if str(home) not in before]
    assert len(folded) == 2
    assert all(str(home) in after for home in folded)


def test_ten_are_shown_without_anything_to_unfold(cast: Cast) -> None:
    for _ in range(10):
        a_ready_referral(cast, rent_limit=1)
    answer = cast.client("mediator").get(
        reverse("propose", args=[a_home_in_shop(cast)])
    )
    assert answer.status_code == 200
    assert "Nog " not in answer.content.decode().split("<main", 1)[1]
