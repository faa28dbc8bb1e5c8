"""The resident is told that somebody opened the file in an emergency."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import a_link, entered
from thuisroute.kernel.questions import ask
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.actions.review_emergency import review_emergency
from thuisroute.sharing.queries.policy import emergencies
from thuisroute.sharing.rules.emergency import Judgement

REASON = "Buiten bewustzijn gevonden; welke medicijnen, wie bellen?"
CARD = "Iemand opende uw dossier in een noodgeval"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    row = a_registered_referral(cast)
    # Read now, by who may: it stays with the row.
    assert row.resident.number
    return row


def opened(cast: Cast, referral: Referral) -> None:
    with cast.acting("outsider") as actor:
        open_emergency(
            by=actor, number=referral.resident.number, keys=(), reason=REASON
        )


def first_page(cast: Cast, resident: UUID) -> tuple[Client, str]:
    client = entered(a_link(cast, resident))
    return client, client.get(reverse("own_route")).text


def test_the_first_page_tells_who_when_why_and_by_which_law(
    cast: Cast, referral: Referral
) -> None:
    assert CARD not in first_page(cast, referral.resident_id)[1]
    opened(cast, referral)
    page = first_page(cast, referral.resident_id)[1]
    law = cast.agreement.emergency
    assert law is not None
    for told in (CARD, "Buitenstaander Zorg", REASON, law.source.in_language("nl")):
        assert told in page
    assert "kijkt nog na of dit goed was" in page


def test_what_the_review_found_is_told(cast: Cast, referral: Referral) -> None:
    opened(cast, referral)
    question = emergencies(waiting=True, most=10)
    with cast.acting("region_privacy_officer") as actor:
        [one] = ask(question).of(question)
        review_emergency(
            by=actor,
            opened=one,
            verdict=Judgement.NOT_JUSTIFIED,
            words="Er was geen gevaar.",
        )
    page = first_page(cast, referral.resident_id)[1]
    assert "dit was niet goed" in page
    assert "Er was geen gevaar." in page


def test_it_is_told_for_ninety_days(cast: Cast, referral: Referral) -> None:
    opened(cast, referral)
    cast.travel(89)
    assert CARD in first_page(cast, referral.resident_id)[1]
    cast.travel(2)
    assert CARD not in first_page(cast, referral.resident_id)[1]


def test_who_looked_marks_it_in_words(cast: Cast, referral: Referral) -> None:
    opened(cast, referral)
    cast.client("outsider").get(reverse("dossier", args=[referral.resident_id]))
    client, _page = first_page(cast, referral.resident_id)
    page = client.get(reverse("own_looks")).text
    assert "Noodgeval" in page
    assert "Hulp in een noodgeval" in page
    assert "opende uw dossier in een noodgeval" in page
