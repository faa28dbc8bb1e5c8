"""Candidates are numbers until one is picked; an association knows whom it talks to."""

from uuid import uuid4

from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.matching.tests.builders import (
    a_proposal,
    an_accepted_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral

NAME = "Nummermens"


def page(cast: Cast, who: str, route: str, *keys: object) -> str:
    return cast.client(who).get(reverse(route, args=keys)).content.decode()


def test_the_mediator_sees_numbers_until_somebody_is_proposed(cast: Cast) -> None:
    row = a_ready_referral(cast, family_name=NAME)
    home = a_home_in_shop(cast)
    shown = page(cast, "mediator", "propose", home)
    assert row.resident.number in shown
    assert NAME not in shown
    assert reverse("referral", args=[row.pk]) not in shown
    a_proposal(cast, home, row.pk)
    assert NAME in page(cast, "mediator", "propose", home)


def test_who_looks_up_a_candidate_says_why_and_it_stands_in_the_log(cast: Cast) -> None:
    row = a_ready_referral(cast, family_name=NAME)
    address = reverse("unmask_candidate", args=[a_home_in_shop(cast), row.pk])
    client = cast.client("mediator")
    refused = client.post(address, {"once": uuid4()})
    assert "people" in refused.headers["Location"], "without a reason back to the list"
    answer = client.post(address, {"once": uuid4(), "why": "look_alike"})
    assert answer.headers["Location"] == reverse("referral", args=[row.pk])
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute(
            "SELECT details->>'why' FROM kernel_audit WHERE action = 'unmask' "
            "AND subject_id = %s",
            [row.resident_id],
        )
        lines = cursor.fetchall()
        cursor.execute("SET ROLE thuisroute_web")
    assert lines == [("look_alike",)]


def test_the_association_learns_the_name_when_the_offer_is_accepted(cast: Cast) -> None:
    first = a_ready_referral(cast, family_name=NAME)
    proposed = a_proposal(cast, a_home_in_shop(cast), first.pk)
    second = a_ready_referral(cast, family_name="Aanvaard")
    accepted = an_accepted_offer(cast, a_home_in_shop(cast), second.pk)
    shown = page(cast, "housing_consultant", "match", proposed)
    assert first.resident.number in shown
    assert NAME not in shown
    assert "Aanvaard" in page(cast, "housing_consultant", "match", accepted)
    with cast.acting("housing_consultant"), connection.cursor() as cursor:
        cursor.execute("SELECT family_name FROM residents_identity")
        assert cursor.fetchall() == [("Aanvaard",)]
