"""What outsiders and associations see of a tenancy, on pages and in the tables."""

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.tenancies.rules.reviewing import (
    DOMAINS,
    RESIDENT,
    Contribution,
)
from thuisroute.tenancies.tests.browsing import (
    lease_url,
    post,
    text_of,
)
from thuisroute.tenancies.tests.builders import (
    HOUSING,
    a_decision,
    a_review,
    a_running_lease,
    neighbours_agreed,
)

LEASE_ROUTES = (
    "lease",
    "sign_lease",
    "start_lease",
    "cancel_lease",
    "end_lease",
    "prepare_own_lease",
    "register_again",
    "neighbour_agreements",
    "review",
    "evaluate_plan",
    "conversion",
)
FINANCE = "administration_and_finance"


@pytest.mark.parametrize("route", LEASE_ROUTES)
def test_the_outsider_finds_no_page_of_a_lease(cast: Cast, route: str) -> None:
    lease = a_running_lease(cast)
    url = lease_url(lease, route)
    assert cast.client("outsider").get(url).status_code == 404
    assert post(cast, "outsider", url).status_code == 404


@pytest.mark.parametrize(
    "who", ["support_worker", "housing_consultant", "wmo_consultant", "mediator"]
)
def test_everybody_involved_sees_the_lease(cast: Cast, who: str) -> None:
    lease = a_running_lease(cast)
    neighbours_agreed(cast, lease)
    a_review(cast, lease)
    a_decision(cast, lease)
    shown = text_of(cast.client(who).get(lease_url(lease)))
    assert "Samen koffie" in shown
    assert "Verdiencontract" in shown


def test_the_raw_tables_are_empty_for_the_outsider(cast: Cast) -> None:
    lease = a_running_lease(cast)
    neighbours_agreed(cast, lease)
    a_review(cast, lease, said=[Contribution(HOUSING, "care_provider", "Netjes")])
    a_decision(cast, lease)
    tables = ("lease", "leasestep", "neighbouragreement", "review",
              "reviewcontribution", "conversiondecision")  # fmt: skip
    with cast.acting("outsider"), connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM tenancies_{table}")  # noqa: S608 - names from here
            assert cursor.fetchone() == (0,)


def marked(domain: str) -> str:
    return f"MERK {domain.upper()}"


def test_the_association_reads_living_behaviour_and_nothing_else(cast: Cast) -> None:
    lease = a_running_lease(cast)
    said = [Contribution(one, "care_provider", marked(one), 3) for one in DOMAINS]
    said += [Contribution(FINANCE, RESIDENT, "MERK EIGEN WOORDEN")]
    review = a_review(cast, lease, said=said)
    pages = [
        lease_url(lease),
        lease_url(lease, "review"),
        lease_url(lease, "conversion"),
        reverse("contribute", args=[review]),
    ]
    client = cast.client("housing_consultant")
    shown = "".join(text_of(client.get(page)) for page in pages)
    assert marked(HOUSING) in shown
    hidden = [marked(one) for one in DOMAINS if one != HOUSING] + ["EIGEN WOORDEN"]
    assert not [one for one in hidden if one in shown]
    with cast.acting("housing_consultant"), connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT domain FROM tenancies_reviewcontribution")
        assert cursor.fetchall() == [(HOUSING,)]


def test_the_association_writes_about_living_behaviour_only(cast: Cast) -> None:
    lease = a_running_lease(cast)
    review = a_review(cast, lease)
    url = reverse("contribute", args=[review])
    typed = {f"text_{HOUSING}": "Tuin op orde", f"text_{FINANCE}": "SCHULDEN"}
    assert post(cast, "housing_consultant", url, **typed).status_code == 302
    with cast.acting("support_worker"), connection.cursor() as cursor:
        cursor.execute("SELECT voice, text FROM tenancies_reviewcontribution")
        assert cursor.fetchall() == [("housing_association", "Tuin op orde")]


def test_ending_leads_the_association_to_a_page_it_may_see(cast: Cast) -> None:
    lease = a_running_lease(cast)
    typed = {"ended_on": clock.today().isoformat(), "reason": "Weg", "home": "in_shop"}
    ended = post(cast, "housing_consultant", lease_url(lease, "end_lease"), **typed)
    assert (ended.status_code, ended["Location"]) == (302, reverse("today"))
    assert cast.client("housing_consultant").get(lease_url(lease)).status_code == 404
    assert cast.client("support_worker").get(lease_url(lease)).status_code == 200
