"""The resident says yes and no, and takes a yes back, from their own pages."""

from datetime import timedelta
from typing import TypeAlias
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.desk.tests.own_pages import at_home, entered, link_on
from thuisroute.kernel import clock
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.models import Consent, ConsentRecord, ConsentRefusal

DOMAINS = ["identity", "registration"]
SURNAME = "Geenecht"
Typed: TypeAlias = dict[str, object]


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return a_ready_referral(cast, family_name=SURNAME)


@pytest.fixture
def client(cast: Cast, referral: Referral) -> Client:
    return at_home(cast, referral)


def say(client: Client, rule: str, answer: str, more: Typed | None = None) -> str:
    """The page that comes after the answer."""
    typed = {
        "once": uuid4(),
        "answer": answer,
        "domains": DOMAINS,
        "until": (clock.today() + timedelta(days=100)).isoformat(),
    }
    page = reverse("own_consent", args=[rule])
    assert client.get(page).status_code == 200
    return client.post(page, typed | (more or {}), follow=True).text


def standing(cast: Cast, rule: str) -> list[Consent]:
    with cast.acting("support_worker"):
        rows = Consent.objects.filter(
            purpose=rule, withdrawn_on__isnull=True, replaced_on__isnull=True
        )
        return list(rows)


def take_back(cast: Cast, client: Client, rule: str = "mediation") -> None:
    for one in standing(cast, rule):
        page = reverse("own_withdraw", args=[one.pk])
        assert client.get(page).status_code == 200
        assert client.post(page, {"once": uuid4()}).status_code == 302


def grants(resident: UUID, purpose: str) -> int:
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM sharing_grant WHERE resident_id = %s "
            "AND purpose = %s AND ground = 'consent' AND period @> kernel_today()",
            [resident, purpose],
        )
        found: int = cursor.fetchone()[0]
    return found


def test_the_resident_takes_a_yes_back_and_the_name_is_gone(
    cast: Cast, referral: Referral, client: Client
) -> None:
    mediator = cast.client("mediator")
    page = reverse("dossier", args=[referral.resident_id])
    assert SURNAME in mediator.get(page).text
    take_back(cast, client)
    assert SURNAME not in mediator.get(page).text, "the open page, asked again"
    assert "U nam uw ja terug" in client.get(reverse("own_sharing")).text


def test_what_rested_on_the_yes_ends_in_the_same_transaction(
    cast: Cast, referral: Referral, client: Client
) -> None:
    resident = referral.resident_id
    assert grants(resident, "mediation")
    with transaction.atomic():
        take_back(cast, client)
        assert not grants(resident, "mediation")
        transaction.set_rollback(True)
    assert grants(resident, "mediation"), "nothing of it stands alone"
    take_back(cast, client)
    assert not grants(resident, "mediation")


def test_a_yes_of_their_own_opens_what_was_chosen(
    cast: Cast, referral: Referral, client: Client
) -> None:
    take_back(cast, client)
    page = say(client, "mediation", "yes", {"domains": ["identity"]})
    assert "Uw ja is bewaard" in page
    (row,) = standing(cast, "mediation")
    assert row.domains == ["identity"]
    with cast.acting("support_worker"):
        record = ConsentRecord.objects.get(consent=row)
    assert record.how == "self"
    found = cast.client("mediator").get(reverse("dossier", args=[row.resident_id]))
    assert SURNAME in found.text


def test_a_yes_that_stands_is_changed_without_a_gap(
    cast: Cast, referral: Referral, client: Client
) -> None:
    assert "Uw ja is bewaard" in say(
        client, "mediation", "yes", {"domains": ["identity"]}
    )
    (row,) = standing(cast, "mediation")
    assert row.domains == ["identity"]
    assert row.until == clock.today() + timedelta(days=100)


def test_nothing_stands_in_the_way_of_a_no(cast: Cast, client: Client) -> None:
    take_back(cast, client)
    page = say(client, "mediation", "no", {"domains": [], "until": "ooit"})
    assert "Uw nee is bewaard" in page


def test_a_no_to_what_stands_takes_it_back(
    cast: Cast, referral: Referral, client: Client
) -> None:
    assert "Uw nee is bewaard" in say(client, "mediation", "no")
    assert standing(cast, "mediation") == []


def test_a_first_no_is_kept_as_exactly_as_a_yes(
    cast: Cast, referral: Referral, client: Client
) -> None:
    take_back(cast, client)
    page = say(client, "mediation", "no")
    assert "Uw nee is bewaard" in page
    assert "U zei nee" in page
    with cast.acting("support_worker"):
        row = ConsentRefusal.objects.order_by("recorded_at").last()
    assert row is not None
    assert (row.purpose, len(row.text_digest)) == ("mediation", 64)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"answer": ""}, "verplicht"),
        ({"domains": []}, "minstens één onderwerp"),
        ({"until": ""}, "wanneer het stopt"),
        ({"until": "morgen"}, "datum"),
        ({"until": "2020-01-01"}, "Kies een dag na vandaag"),
        ({"until": "2999-01-01"}, "Dat is te lang"),
        ({"domains": ["justice"]}, "justice"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_kept(
    cast: Cast, client: Client, typed: Typed, said: str
) -> None:
    take_back(cast, client)
    assert said in say(client, "mediation", "yes", typed)
    assert standing(cast, "mediation") == []


def test_giving_and_taking_back_are_the_same_number_of_steps(
    cast: Cast, client: Client
) -> None:
    (row,) = standing(cast, "mediation")
    overview = client.get(reverse("own_sharing")).text
    assert reverse("own_withdraw", args=[row.pk]) in overview
    take_back(cast, client)
    overview = client.get(reverse("own_sharing")).text
    assert reverse("own_consent", args=["mediation"]) in overview


def test_taking_back_twice_says_that_it_is_over(cast: Cast, client: Client) -> None:
    (row,) = standing(cast, "mediation")
    take_back(cast, client)
    page = reverse("own_withdraw", args=[row.pk])
    assert "al voorbij" in client.get(page).text
    assert client.post(page, {"once": uuid4()}).status_code == 200


def test_nobody_reaches_the_consent_of_another(cast: Cast, client: Client) -> None:
    other = a_ready_referral(cast, family_name="Anderpersoon", bsn="")
    with cast.acting("support_worker"):
        row = Consent.objects.filter(resident_id=other.resident_id).first()
    assert row is not None
    page = reverse("own_withdraw", args=[row.pk])
    assert client.get(page).status_code == 404
    assert client.post(page, {"once": uuid4()}).status_code == 404
    nothing = reverse("own_consent", args=["support"])
    assert client.get(nothing).status_code == 404


def test_a_representative_takes_it_back_as_such(cast: Cast, referral: Referral) -> None:
    page = reverse("own_accounts", args=[referral.resident_id])
    typed = {
        "once": uuid4(),
        "name": "Mentor Voorbeeld",
        "ground": "mentor",
        "since": clock.today().isoformat(),
    }
    shown = cast.client("support_worker").post(page, typed).text
    take_back(cast, entered(link_on(shown)))
    with cast.acting("support_worker"):
        record = ConsentRecord.objects.get(
            consent__purpose="mediation", withdrawn_by="representative"
        )
    assert record.withdrawn_how == "self"
