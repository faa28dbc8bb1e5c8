"""The pages of money at a placement, as each reader gets them."""

from uuid import uuid4

import pytest
from django.http import HttpResponseBase
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.money.models import Arrangement, Cost
from thuisroute.money.tests.builders import (
    a_cost,
    agreed,
    key_of,
    looked_at,
    proposed,
)
from thuisroute.obligations.models import Obligation
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

A, M = "housing_association", "municipality"
# What stands in the file of support, and on no page of the association.
PLANTED = ("Zorgwoord", "udgetbeheer", "ewindvoering")


@pytest.fixture
def lease(cast: Cast) -> Lease:
    return a_running_lease(cast)


def post(cast: Cast, who: str, url: str, **typed: object) -> HttpResponseBase:
    return cast.client(who).post(url, {"once": uuid4(), **typed})


def page(cast: Cast, who: str, lease: Lease) -> str:
    url = reverse("placement_money", args=[lease.match_id])
    return cast.client(who).get(url).text


def test_the_standard_look_is_missing_until_it_is_written_down(
    cast: Cast, lease: Lease
) -> None:
    missing = "Er is nog niet standaard naar geldzaken gekeken"
    dossier = reverse("dossier", args=[lease.resident_id])
    for who in ("support_worker", "wmo_consultant"):
        assert missing in page(cast, who, lease)
        assert missing in cast.client(who).get(dossier).text
    assert missing not in page(cast, "housing_consultant", lease)
    assert missing not in cast.client("housing_consultant").get(dossier).text
    form = reverse("money_check", args=[lease.resident_id])
    assert form in cast.client("support_worker").get(reverse("today")).text
    typed = {"outcome": "budget_management", "on": clock.today().isoformat()}
    assert post(cast, "support_worker", form, **typed).status_code == 302
    assert missing not in page(cast, "support_worker", lease)
    assert missing not in cast.client("support_worker").get(dossier).text
    with cast.acting("support_worker"):
        rows = Obligation.objects.filter(clock="money_check")
        assert [one.settled for one in rows] == ["done"]


def test_shares_are_proposed_and_approved_in_the_browser(
    cast: Cast, lease: Lease
) -> None:
    url = reverse("propose_shares", args=[lease.match_id, "damage"])
    typed = {f"share_{key_of(cast, A)}": "60", f"share_{key_of(cast, M)}": "39"}
    refused = post(cast, "housing_consultant", url, **typed)
    assert "samen 100 procent" in refused.text  # type: ignore[attr-defined]  # a page
    typed[f"share_{key_of(cast, M)}"] = "40"
    assert post(cast, "housing_consultant", url, **typed).status_code == 302
    with cast.acting("wmo_consultant"):
        row = Arrangement.objects.get()
    yes = reverse("approve_shares", args=[row.pk])
    assert yes in page(cast, "wmo_consultant", lease)
    assert yes not in page(cast, "housing_consultant", lease)
    assert post(cast, "wmo_consultant", yes).status_code == 302
    assert "Goedgekeurd door iedereen, versie 1" in page(cast, "support_worker", lease)


def test_a_cost_is_entered_corrected_and_paid_in_the_browser(
    cast: Cast, lease: Lease
) -> None:
    agreed(cast, lease.match_id)
    url = reverse("new_cost", args=[lease.match_id])
    typed = {
        "kind": "damage",
        "cents": "900,00",
        "since": clock.today().isoformat(),
        "until": "",
        "rests_on": "Factuur 7",
        "payer": key_of(cast, A),
    }
    assert post(cast, "housing_consultant", url, **typed).status_code == 302
    with cast.acting("housing_consultant"):
        first = Cost.objects.get()
    back = reverse("take_back_cost", args=[first.pk])
    typed = {"reason": "Dubbel geteld", "cents": "500,00"}
    assert post(cast, "wmo_consultant", back, **typed).status_code == 302
    shown = page(cast, "housing_consultant", lease)
    for one in ("Factuur 7", "Teruggenomen", "Dubbel geteld", "250,00"):
        assert one in shown
    paid = reverse("settle", args=[lease.match_id, key_of(cast, M), key_of(cast, A)])
    assert paid in shown
    typed = {"cents": "250,00", "on": clock.today().isoformat()}
    assert post(cast, "housing_consultant", paid, **typed).status_code == 302
    assert "Er staat niets open" in page(cast, "wmo_consultant", lease)
    assert cast.client("wmo_consultant").get(paid).status_code == 404


def test_no_page_of_the_association_tells_of_care(cast: Cast, lease: Lease) -> None:
    looked_at(cast, lease.match_id, words=PLANTED[0])
    agreed(cast, lease.match_id, "furnishing", care_provider=50, municipality=50)
    a_cost(
        cast, lease.match_id, "furnishing", by="support_worker",
        payer="care_provider", rests_on=PLANTED[0],
    )  # fmt: skip
    agreed(cast, lease.match_id)
    a_cost(cast, lease.match_id)
    for route in ("placement_money", "money_file", "new_cost"):
        url = reverse(route, args=[lease.match_id])
        told = cast.client("housing_consultant").get(url).text
        assert not [word for word in PLANTED if word in told], route
    dossier = reverse("dossier", args=[lease.resident_id])
    # What the agreement asks of everybody stands there, what came of it does not.
    assert PLANTED[0] not in cast.client("housing_consultant").get(dossier).text
    assert PLANTED[0] in page(cast, "support_worker", lease)
    for who, status in (("outsider", 404), ("mediator", 403)):
        url = reverse("placement_money", args=[lease.match_id])
        assert cast.client(who).get(url).status_code == status


def test_the_file_holds_what_falls_on_whom(cast: Cast, lease: Lease) -> None:
    agreed(cast, lease.match_id)
    a_cost(cast, lease.match_id, cents=90_001, rests_on="=1+1")
    url = reverse("money_file", args=[lease.match_id])
    lines = cast.client("wmo_consultant").get(url).content.decode("utf-8-sig")
    rows = [line.split(";") for line in lines.splitlines()]
    assert sorted(row[6] for row in rows[1:]) == ["450,00", "450,01"]
    assert {row[4] for row in rows[1:]} == {"900,01"}
    assert not [cell for row in rows for cell in row if cell.startswith("=")]
    provider = cast.client("support_worker").get(url).content.decode("utf-8-sig")
    assert len(provider.splitlines()) == 1


def test_residents_read_in_plain_words_and_say_yes(cast: Cast, lease: Lease) -> None:
    let_in(cast, lease.resident_id)
    row = proposed(cast, lease.match_id, "arrears", resident=100)
    mine = reverse("own_money")
    assert "Een vraag aan u" in cast.client("resident").get(mine).text
    yes = reverse("own_money_agree", args=[row.pk])
    assert post(cast, "resident", yes).status_code == 302
    a_cost(cast, lease.match_id, "arrears", cents=71_240)
    looked_at(cast, lease.match_id, words="Samen de post openen")
    shown = cast.client("resident").get(mine).text
    for one in ("U moet nog", "712,40", "Samen de post openen", "Bel uw begeleider"):
        assert one in shown
    assert cast.client("support_worker").get(mine).status_code == 404
