"""The resident's own map of who stands around."""

from uuid import uuid4

from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.referrals.tests.builders import a_ready_referral


def test_the_resident_makes_the_own_map_and_the_support_worker_reads_it(
    cast: Cast,
) -> None:
    referral = a_ready_referral(cast)
    client, page = at_home(cast, referral), reverse("own_network")
    assert "Er staat nog niemand op uw kaart" in client.get(page).text
    typed = {"once": uuid4(), "called": "Tante Bep", "relation": "family",
             "nearness": "near", "means": "Belt elke zondag"}  # fmt: skip
    assert client.post(page, typed).status_code == 302
    shown = client.get(page).text
    assert "Tante Bep" in shown
    assert "<svg" in shown
    staff = reverse("network", args=[referral.resident_id])
    assert "Belt elke zondag" in cast.client("support_worker").get(staff).text
    plan = reverse("plan", args=[referral.resident_id])
    assert "Er staat 1 mens om de bewoner heen." in (
        cast.client("support_worker").get(plan).text
    )


def test_the_resident_changes_the_map_and_takes_somebody_off(cast: Cast) -> None:
    client = at_home(cast, a_ready_referral(cast))
    page = reverse("own_network")
    friend = {"once": uuid4(), "called": "Jo", "relation": "friend", "nearness": "near"}
    assert client.post(page, friend).status_code == 302
    person = client.get(page).text.split("own/network/")[1].split("/")[0]
    changed = friend | {"once": uuid4(), "called": "Joke", "nearness": "far"}
    one = reverse("own_network_person", args=[person])
    assert client.post(one, changed).status_code == 302
    assert "Joke" in client.get(page).text
    off = reverse("own_network_off", args=[person])
    assert client.post(off, {"once": uuid4()}).status_code == 302
    assert "Joke" not in client.get(page).text


def test_a_name_that_is_left_open_keeps_the_rest(cast: Cast) -> None:
    client = at_home(cast, a_ready_referral(cast))
    typed = {"once": uuid4(), "called": " ", "relation": "friend", "nearness": "near",
             "means": "Belt elke zondag"}  # fmt: skip
    answer = client.post(reverse("own_network"), typed)
    assert answer.status_code == 200
    assert "Belt elke zondag" in answer.text
