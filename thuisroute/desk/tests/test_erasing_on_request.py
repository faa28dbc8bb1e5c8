"""A resident asks that it goes: what can, goes at once; what stays is told with why."""

import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.desk.tests.own_pages import at_home, somebody_ready
from thuisroute.kernel import clock
from thuisroute.kernel.acting_for import ForgedJob
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.models import Identity
from thuisroute.sharing.jobs import ERASE
from thuisroute.sharing.models import (
    Destruction,
    Erasure,
    LegalHold,
    RightsErasure,
    RightsRequest,
)
from thuisroute.sharing.tasks import run_erase_on_request

WORDS = "Wat weg kan gaat weg."


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return somebody_ready(cast)


@pytest.fixture
def resident(cast: Cast, referral: Referral) -> Client:
    return at_home(cast, referral)


def send(client: Client, address: str, **typed: Any) -> Any:  # noqa: ANN401 - a test client's answer
    return client.post(address, {"once": uuid4(), **typed})


def route_closed(cast: Cast, referral: Referral) -> None:
    with cast.acting("support_worker") as actor:
        close_referral(
            by=actor, referral=referral.pk, outcome="withdrawn", on=clock.today()
        )


def taken_up(cast: Cast, resident: Client) -> str:
    """The page of the request, for who answers."""
    send(resident, reverse("own_right", args=["erasure"]), words="Weg ermee")
    with database_role("worker"):
        page = reverse("rights_request", args=[RightsRequest.objects.get().pk])
    send(cast.client("care_manager"), page, do="take_up")
    return page


def granted(cast: Cast, page: str, *classes: str) -> None:
    answer = send(
        cast.client("care_manager"), page, do="answer", outcome="granted_in_part",
        words=WORDS, classes=list(classes),
    )  # fmt: skip
    assert answer.status_code == 302, answer.text


def run_the_queue() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args::text FROM procrastinate_jobs WHERE task_name = %s", [ERASE]
        )
        found = [json.loads(args) for (args,) in cursor.fetchall()]
    with database_role("worker"):
        for args in found:
            run_erase_on_request(**args)


def of(model: Any, resident: UUID) -> int:  # noqa: ANN401 - any model of a resident
    with database_role("worker"):
        return int(model.objects.filter(resident_id=resident).count())


def sought(resident: UUID) -> bool:
    """Whether it is still kept which home was looked for."""
    with database_role("worker"):
        return Particulars.objects.get(resident_id=resident).home_seeker_number != ""


def test_what_can_go_goes_at_once_and_the_rest_says_why(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    route_closed(cast, referral)
    page = taken_up(cast, resident)
    shown = cast.client("care_manager").get(page).text
    assert "Wmo 2015 5.3.4" in shown
    granted(cast, page, "housing_request")
    assert sought(referral.resident_id), "a job erases, and no page"
    run_the_queue()
    assert not sought(referral.resident_id)
    assert of(Referral, referral.resident_id) == 1
    assert of(Identity, referral.resident_id) == 1
    told = resident.get(reverse("own_rights")).text
    assert "Gewist op" in told
    assert "De wet zegt dat wij het moeten bewaren" in told
    assert "Autoriteit Persoonsgegevens" in told
    with database_role("worker"):
        assert Erasure.objects.filter(record_class="housing_request").count() == 1
        assert Destruction.objects.filter(record_class="housing_request").exists()
        assert RightsRequest.objects.get().carried_out_on == clock.today()


def test_nothing_goes_while_the_route_runs(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    page = taken_up(cast, resident)
    handler = cast.client("care_manager")
    assert 'name="classes"' not in handler.get(page).text
    answer = send(
        handler, page, do="answer", outcome="granted", words=WORDS,
        classes=["housing_request"],
    )  # fmt: skip
    assert answer.status_code == 200
    assert "weiger met uw redenen" in answer.text.lower() or "Vink aan" in answer.text
    run_the_queue()
    assert sought(referral.resident_id)


def test_what_has_to_stay_cannot_be_ticked(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    route_closed(cast, referral)
    page = taken_up(cast, resident)
    answer = send(
        cast.client("care_manager"), page, do="answer", outcome="granted_in_part",
        words=WORDS, classes=["housing_request", "wmo_file"],
    )  # fmt: skip
    assert answer.status_code == 200
    assert not of(RightsErasure, referral.resident_id)


def test_a_hold_keeps_what_was_granted_and_that_is_told(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    route_closed(cast, referral)
    page = taken_up(cast, resident)
    granted(cast, page, "housing_request")
    with database_role("worker"):
        LegalHold.objects.create(
            region=cast.region, resident_id=referral.resident_id,
            party=cast.party("provider"), reason="Er loopt een zaak.",
            since=clock.today(), review_by=clock.today(), placed_by=uuid4(),
        )  # fmt: skip
    run_the_queue()
    assert sought(referral.resident_id)
    assert "Nu mag er niets worden gewist" in resident.get(reverse("own_rights")).text


def test_what_is_needed_again_meanwhile_stays(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    route_closed(cast, referral)
    page = taken_up(cast, resident)
    granted(cast, page, "housing_request")
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM residents_dossierevent WHERE name = 'referral.closed'"
        )
    run_the_queue()
    assert sought(referral.resident_id)
    assert "nog nodig" in resident.get(reverse("own_rights")).text


def test_a_second_run_changes_nothing(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    route_closed(cast, referral)
    page = taken_up(cast, resident)
    granted(cast, page, "housing_request")
    run_the_queue()
    run_the_queue()
    with database_role("worker"):
        assert Erasure.objects.count() == 1


def test_nobody_else_says_what_goes_in_raw_sql(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    taken_up(cast, resident)
    with database_role("worker"):
        request = RightsRequest.objects.get().pk
    for who in ("support_worker", "mediator", "wmo_consultant"):
        with cast.acting(who), connection.cursor() as cursor:
            cursor.execute("SAVEPOINT here")
            with pytest.raises(Exception, match="row-level security"):
                cursor.execute(
                    "INSERT INTO sharing_rightserasure (id, request_id, resident_id, "
                    "record_class, term, stays) VALUES "
                    "(gen_random_uuid(), %s, %s, 'tenancy', 'tenancy', '')",
                    [request, referral.resident_id],
                )
            cursor.execute("ROLLBACK TO here")


def test_a_job_that_the_program_did_not_defer_erases_nothing() -> None:
    with pytest.raises(ForgedJob):
        run_erase_on_request(request=str(uuid4()), ticket="00")


def test_what_is_about_others_is_left_alone(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    other = a_ready_referral(cast, family_name="Ander", bsn="999995972")
    route_closed(cast, referral)
    granted(cast, taken_up(cast, resident), "housing_request")
    run_the_queue()
    assert sought(other.resident_id)
