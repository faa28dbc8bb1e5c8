"""Who stands around the resident: the rules, and who keeps the map and who sees it."""

from dataclasses import replace
from itertools import combinations
from uuid import UUID, uuid4

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Cast
from thuisroute.guidance.actions.keep_network import place_in_network
from thuisroute.guidance.rules.network import (
    MOST_PEOPLE,
    RADII,
    SIZE,
    NetworkTerms,
    may_be_placed,
    places,
)
from thuisroute.guidance.tests.builders import some_network
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.tenancies.tests.builders import a_running_lease

BOTH = frozenset({"social_network", "informal_care"})
FRIEND = some_network()
CARER = replace(FRIEND, informal_care=True)


@pytest.mark.parametrize(
    ("terms", "domains", "standing", "allowed"),
    [
        (FRIEND, BOTH, 0, True),
        (FRIEND, frozenset({"social_network"}), MOST_PEOPLE - 1, True),
        (FRIEND, frozenset({"informal_care"}), 0, False),
        (CARER, frozenset({"informal_care"}), 0, True),
        (CARER, frozenset({"social_network"}), 0, False),
        (replace(FRIEND, called="  "), BOTH, 0, False),
        (FRIEND, BOTH, MOST_PEOPLE, False),
    ],
)
def test_who_may_be_put_on_the_map(
    terms: NetworkTerms, domains: frozenset[str], standing: int, *, allowed: bool
) -> None:
    found = may_be_placed(terms, domains=domains, standing=standing)
    assert found.allowed is allowed


@given(st.lists(st.sampled_from(list(RADII)), max_size=MOST_PEOPLE))
def test_everybody_stands_on_the_paper_and_nobody_in_the_same_spot(
    circles: list[str],
) -> None:
    found = places(sorted(circles, key=list(RADII).index))
    assert len(found) == len(circles)
    assert all(13 <= x <= SIZE - 13 and 13 <= y <= SIZE - 13 for x, y in found)
    assert all(one != other for one, other in combinations(found, 2))


def test_somebody_comes_nearer_and_goes_off_the_map(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    person, client = _friend(cast, resident), cast.client("support_worker")
    page = reverse("network_person", args=[person])
    typed = {"once": uuid4(), "called": "Joke", "relation": "friend",
             "nearness": "far", "informal_care": "on"}  # fmt: skip
    assert client.post(page, typed).status_code == 302
    map_page = reverse("network", args=[resident])
    assert "Joke" in client.get(map_page).text
    off = reverse("network_off", args=[person])
    assert client.post(off, {"once": uuid4()}).status_code == 302
    assert "Joke" not in client.get(map_page).text
    assert client.get(page).status_code == 404


def test_the_association_and_the_mediator_see_no_map(cast: Cast) -> None:
    lease = a_running_lease(cast)
    person = _friend(cast, lease.resident_id)
    for who in ("housing_consultant", "mediator"):
        client = cast.client(who)
        assert (
            client.get(reverse("network", args=[lease.resident_id])).status_code == 403
        )
        assert client.get(reverse("network_person", args=[person])).status_code == 404
        assert (
            "Netwerkkaart"
            not in client.get(reverse("plan", args=[lease.resident_id])).text
        )


def _friend(cast: Cast, resident: UUID) -> UUID:
    with cast.acting("support_worker") as actor:
        return place_in_network(by=actor, resident=resident, terms=FRIEND).pk
