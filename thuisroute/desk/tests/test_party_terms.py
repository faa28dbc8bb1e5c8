"""A party signs the terms of its region before its people get in."""

from uuid import uuid4

import pytest
from django.conf import settings as configured
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.password import PASSWORD
from tests.permissions.tables import person_tables, rows_in
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.kernel import sessions
from thuisroute.parties.models import Region, TermsSignature
from thuisroute.parties.rules.capabilities import UNSIGNED
from thuisroute.referrals.tests.builders import a_registered_referral


@pytest.fixture
def asked(cast: Cast) -> Cast:
    """There is a resident, and from now on the region asks a signature."""
    a_registered_referral(cast)
    ask("1")
    return cast


def ask(version: str) -> None:
    with database_role("owner"):
        Region.objects.filter(code="voorbeeld").update(terms_version=version)
        old = AgreementVersion.objects.get(region__code="voorbeeld", state="in_force")
        AgreementVersion.objects.filter(pk=old.pk).update(state="retired")
        terms = {**old.content["terms"], "version": version}
        AgreementVersion.objects.create(
            region=old.region, number=old.number + 1, state="in_force",
            valid_from=old.valid_from, digest=old.digest,
            content={**old.content, "terms": terms},
        )  # fmt: skip


def come_in(who: str) -> Client:
    client = Client()
    typed = {"email": f"{who}@voorbeeld.example", "password": PASSWORD}
    assert client.post("/login", typed).status_code == 302
    return client


def sign(client: Client, version: str = "1") -> str:
    typed = {"once": str(uuid4()), "version": version}
    answer = client.post("/terms/", typed)
    return answer.headers.get("Location", answer.text)


def test_until_then_there_is_one_page_and_no_row(asked: Cast) -> None:
    client = come_in("support_worker")
    for page in ("today", "residents", "shop", "my_account", "agreement", "imports"):
        assert client.get(reverse(page)).headers["Location"] == "/terms/", page
    shown = client.get("/terms/").text
    assert "Afspraken over gegevens" in shown
    assert "Zorgmanager Voorbeeld" in shown
    assert "Ondertekenen namens" not in shown
    begun = sessions.begin(client.cookies[configured.TOKEN_COOKIE].value)
    assert begun.actor is not None
    assert begun.actor.role == UNSIGNED
    assert not any(rows_in(table, key) for table, key in person_tables())


def test_who_may_not_sign_does_not(asked: Cast) -> None:
    assert "In uw rol" in sign(come_in("support_worker"))
    assert not TermsSignature.objects.exists()


def test_the_manager_signs_and_everybody_of_the_party_works(asked: Cast) -> None:
    waiting, manager = come_in("support_worker"), come_in("care_manager")
    assert sign(manager) == "/"
    assert manager.get("/residents").status_code == 200
    assert "Zorgmanager Voorbeeld" in waiting.get("/terms/").text
    assert sign(waiting) == "/"
    assert waiting.get("/residents").status_code == 200
    assert come_in("support_worker").get("/").status_code == 200
    row = TermsSignature.objects.get()
    assert row.signed_by == asked.users["care_manager"]
    other = come_in("housing_consultant").get("/")
    assert other.headers["Location"] == "/terms/"


def test_a_new_version_is_asked_at_the_next_sign_in(asked: Cast) -> None:
    manager = come_in("care_manager")
    sign(manager)
    ask("2")
    assert manager.get("/").status_code == 200
    again = come_in("care_manager")
    assert again.get("/").headers["Location"] == "/terms/"
    assert "veranderd" in sign(again, "1")
    assert sign(again, "2") == "/"


def test_where_nobody_can_sign_one_reads_whom_to_ask(asked: Cast) -> None:
    page = come_in("housing_consultant").get("/terms/").text
    assert "beheerder van het transferpunt" in page


def test_a_region_without_terms_asks_nothing(cast: Cast) -> None:
    client = come_in("support_worker")
    assert client.get("/").status_code == 200
    assert "geen ondertekening" in client.get("/terms/").text


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO parties_termssignature (party_id) VALUES (gen_random_uuid())",
        "DELETE FROM parties_termssignature",
        "UPDATE parties_region SET terms_version = ''",
        "SELECT parties_sign_terms(gen_random_uuid(), '1', gen_random_uuid(), 'x')",
    ],
)
def test_injected_sql_signs_nothing(cast: Cast, statement: str) -> None:
    with (
        cast.acting("administrator"),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
