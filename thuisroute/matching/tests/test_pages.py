"""The pages of homes and matches, as each role sees them."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.statements import counted
from thuisroute.homes.tests.builders import a_home_in_shop, some_home
from thuisroute.kernel import clock
from thuisroute.matching.models import Match
from thuisroute.matching.queries import finding
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    a_refused_offer,
    an_allocated_home,
    an_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def text(client: Client, route: str, *args: object) -> str:
    answer = client.get(reverse(route, args=args))
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def post(client: Client, route: str, *args: object, **values: object) -> str:
    answer = client.post(
        reverse(route, args=args), {"once": uuid4(), **values}, follow=True
    )
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_an_association_adds_a_home_and_finds_it_in_the_shop(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    details = some_home()
    values = {
        name: str(value)
        for name, value in details.columns().items()
        if value not in (None, False, "")
    }
    values |= {"rent": "640,50", "into_shop": "1"}
    page = post(client, "new_home", **values)
    assert details.street in page
    assert details.street in text(client, "shop")


def test_a_wrong_home_keeps_what_was_typed(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    page = post(
        client, "new_home", street="Dorpsweg", rent="veel", postcode="x", rooms="0"
    )
    assert "Dorpsweg" in page
    assert "712,40" in page


def test_the_whole_way_by_pages(cast: Cast) -> None:
    referral, home = a_ready_referral(cast), a_home_in_shop(cast)
    mediator = cast.client("mediator")
    assert text(mediator, "homes_for", referral.pk).count(
        reverse("propose", args=[home])
    )
    post(mediator, "propose", home, referral=referral.pk, deviation_reason="")
    with cast.acting("mediator"):
        match = Match.objects.get().pk
    today = clock.today().isoformat()
    post(mediator, "make_offer", match, on=today)
    post(
        cast.client("support_worker"), "record_answer", match, accepted="yes", on=today
    )
    consultant = cast.client("housing_consultant")
    missing = post(consultant, "hold_intake", match, held_on=today, positive="yes")
    assert "2b" in missing or "intake" in missing.lower()
    post(
        consultant,
        "hold_intake",
        match,
        held_on=today,
        positive="yes",
        resident_present="on",
        support_worker="Begeleider Voorbeeld",
        housing_consultant="Woonconsulent Voorbeeld",
    )
    post(consultant, "allocate_home", match, on=today)
    with cast.acting("mediator"):
        assert Match.objects.get().state == "allocated"


def test_the_association_never_reads_the_words_of_a_refusal(cast: Cast) -> None:
    match = a_refused_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    words = "Hier woont iemand van vroeger"
    assert words not in text(cast.client("housing_consultant"), "match", match)
    assert words in text(cast.client("mediator"), "match", match)


def test_the_association_does_not_read_what_somebody_can_pay(cast: Cast) -> None:
    match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    assert "712,40" in text(cast.client("mediator"), "match", match)
    assert "712,40" not in text(cast.client("housing_consultant"), "match", match)


def test_who_recorded_a_refusal_is_not_offered_the_weighing(cast: Cast) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    today = clock.today().isoformat()
    said = {"accepted": "no", "ground": "harms_recovery", "words": "Nee.", "on": today}
    post(cast.client("mediator"), "record_answer", match, **said)
    weighing = reverse("weigh_refusal", args=[match])
    assert weighing not in text(cast.client("mediator"), "match", match)
    assert weighing in text(cast.client("second_mediator"), "match", match)
    post(
        cast.client("mediator"),
        "weigh_refusal",
        match,
        upheld="yes",
        words="x",
        on=today,
    )
    with cast.acting("mediator"):
        assert Match.objects.get().state == "refusal_weighed"


@pytest.mark.parametrize("who", ["outsider", "other_consultant", "administrator"])
def test_others_find_nothing_of_a_match(cast: Cast, who: str) -> None:
    referral, home = a_ready_referral(cast), a_home_in_shop(cast)
    match = a_proposal(cast, home, referral.pk)
    client = cast.client(who)
    assert client.get(reverse("match", args=[match])).status_code == 404
    assert client.get(reverse("homes_for", args=[referral.pk])).status_code in (
        403,
        404,
    )
    assert client.get(reverse("propose", args=[home])).status_code == 403
    answer = client.get(reverse("home", args=[home]))
    assert str(match) not in answer.content.decode()
    for step in ("make_offer", "record_answer", "withdraw_match", "decline_candidate"):
        answer = client.post(reverse(step, args=[match]), {"once": uuid4()})
        assert answer.status_code in (403, 404), step


def test_another_association_of_the_same_resident_sees_its_own_match_only(
    cast: Cast,
) -> None:
    referral = a_ready_referral(cast)
    match = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    other = a_home_in_shop(cast, by="other_consultant")
    own = a_proposal(cast, other, referral.pk)
    client = cast.client("other_consultant")
    assert client.get(reverse("match", args=[own])).status_code == 200
    assert client.get(reverse("match", args=[match])).status_code == 404


def test_a_person_beyond_the_first_of_the_list_can_be_proposed(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "LOOKED_AT", 1)
    a_ready_referral(cast)
    last = a_ready_referral(cast, municipalities=("0373",))
    match = a_proposal(cast, a_home_in_shop(cast), last.pk)
    assert text(cast.client("mediator"), "match", match)


def test_a_home_that_is_gone_leads_to_its_page_with_a_sentence(cast: Cast) -> None:
    first, second = a_ready_referral(cast), a_ready_referral(cast)
    home = a_home_in_shop(cast)
    an_offer(cast, home, first.pk)
    client = cast.client("second_mediator")
    page = post(client, "propose", home, referral=second.pk, deviation_reason="x")
    assert "zojuist aan iemand anders" in page or "just been given" in page
    assert "niet in de winkel" in text_after(client, "propose", home)


def text_after(client: Client, route: str, key: object) -> str:
    answer = client.get(reverse(route, args=[key]), follow=True)
    return answer.content.decode()


def test_lists_ask_the_same_whatever_their_size(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    mediator = cast.client("mediator")
    first = a_ready_referral(cast)
    asked = []
    for _ in range(2):
        with counted() as shop:
            text(mediator, "shop")
        with counted() as people:
            text(mediator, "propose", home)
        with counted() as homes:
            text(mediator, "homes_for", first.pk)
        asked.append((len(shop), len(people), len(homes)))
        for _ in range(3):
            a_home_in_shop(cast)
            a_ready_referral(cast)
    assert asked[0] == asked[1]
    assert all(n <= most for n, most in zip(asked[0], (6, 9, 9), strict=True))


def test_an_allocated_home_shows_its_history_without_its_resident(cast: Cast) -> None:
    referral, home = a_ready_referral(cast), a_home_in_shop(cast)
    match = an_allocated_home(cast, home, referral.pk)
    page = text(cast.client("other_consultant"), "home", home)
    assert str(match) not in page
    with cast.acting("mediator"):
        assert Match.objects.get().resident.number not in page
