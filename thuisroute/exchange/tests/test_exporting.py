"""A list that leaves is made as who asked, and asked again when it is taken along."""

import json
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.exchange.actions.ask_export import ask_export
from thuisroute.exchange.actions.clear_exports import clear_staged_exports
from thuisroute.exchange.actions.prepare_export import prepare_export
from thuisroute.exchange.exporting.files import as_csv, as_xlsx
from thuisroute.exchange.exporting.rows import columns_of
from thuisroute.exchange.jobs import EXPORT, run_prepare_export
from thuisroute.exchange.models import StagedExport
from thuisroute.exchange.tests.workbooks import cells_in
from thuisroute.kernel.acting_for import ForgedJob, acting_for, ticket
from thuisroute.parties.models import Seat
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.residents.models import Identity
from thuisroute.sharing.tests.builders import taken_back

FAMILY = "Exporteur"


def ask(cast: Cast, who: str) -> UUID:
    """Through the page, as it is narrowed down there."""
    answer = cast.client(who).post(
        reverse("exports"), {"once": uuid4(), "state": "registered"}
    )
    assert answer.status_code == 302
    return UUID(answer.headers["Location"].rsplit("/", 1)[1])


def run_the_queue() -> None:
    """What a worker does, with the arguments that were really deferred."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args FROM procrastinate_jobs WHERE task_name = %s ORDER BY id",
            [EXPORT],
        )
        found = [row[0] for row in cursor.fetchall()]
    with database_role("worker"):
        for args in found:
            said = args if isinstance(args, dict) else json.loads(args)
            run_prepare_export(**said)


def taken_along(cast: Cast, who: str, key: UUID, form: str = "csv") -> bytes:
    answer = cast.client(who).get(reverse("export_file", args=[key, form]))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    return bytes(answer.content)


def test_a_list_is_made_in_the_queue_and_taken_along(cast: Cast) -> None:
    a_registered_referral(cast, family_name=FAMILY)
    key = ask(cast, "mediator")
    page = cast.client("mediator").get(reverse("export", args=[key]))
    assert "hx-trigger" in page.text
    run_the_queue()
    page = cast.client("mediator").get(reverse("export", args=[key]))
    assert "hx-trigger" not in page.text
    assert FAMILY in taken_along(cast, "mediator", key).decode()
    rows = cells_in(taken_along(cast, "mediator", key, "xlsx"))
    assert [len(row) for row in rows] == [len(columns_of())] * 2
    with cast.acting("mediator"):
        assert FAMILY.encode() not in bytes(StagedExport.objects.get().sealed or b"")


def test_what_was_withdrawn_while_it_waited_is_not_in_the_list(cast: Cast) -> None:
    row = a_registered_referral(cast, family_name=FAMILY)
    key = ask(cast, "mediator")
    taken_back(cast, row.resident_id)
    run_the_queue()
    text = taken_along(cast, "mediator", key).decode()
    assert FAMILY not in text
    assert f"Bewoner {row.resident.number}" in text


def test_what_was_withdrawn_after_it_was_made_does_not_leave(cast: Cast) -> None:
    row = a_registered_referral(cast, family_name=FAMILY)
    key = ask(cast, "mediator")
    run_the_queue()
    assert FAMILY in taken_along(cast, "mediator", key).decode()
    taken_back(cast, row.resident_id)
    for form in ("csv", "xlsx"):
        assert FAMILY.encode() not in taken_along(cast, "mediator", key, form)


def test_a_job_for_a_seat_that_has_ended_makes_nothing(cast: Cast) -> None:
    a_registered_referral(cast, family_name=FAMILY)
    key = ask(cast, "mediator")
    with database_role("owner"):
        Seat.objects.filter(pk=cast.actors["mediator"].seat).update(until="2020-02-02")
    with database_role("worker"):
        assert not prepare_export(key, seat=cast.actors["mediator"].seat)


def test_a_job_runs_behind_the_second_wall_and_leaves_nothing_open(cast: Cast) -> None:
    seen = a_registered_referral(cast, family_name=FAMILY).resident_id
    with database_role("worker"):
        assert Identity.objects.filter(pk=seen).exists(), "the worker maintains"
        with acting_for(cast.actors["outsider"]) as actor:
            assert actor == cast.actors["outsider"]
            assert not Identity.objects.filter(pk=seen).exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user::text, kernel_actor_user()")
            assert cursor.fetchone() == ("thuisroute_worker", None)


def test_a_job_that_the_program_did_not_defer_is_refused(cast: Cast) -> None:
    key, seat = str(uuid4()), str(cast.actors["support_worker"].seat)
    for given in ("", "00", ticket(EXPORT, key, cast.actors["mediator"].seat)):
        with pytest.raises(ForgedJob):
            run_prepare_export(export=key, seat=seat, ticket=given)


@pytest.mark.parametrize("who", ["support_worker", "second_mediator", "outsider"])
def test_a_list_is_for_who_asked_only(cast: Cast, who: str) -> None:
    a_registered_referral(cast, family_name=FAMILY)
    key = ask(cast, "mediator")
    run_the_queue()
    for address in (
        reverse("export", args=[key]),
        reverse("export_file", args=[key, "csv"]),
    ):
        assert cast.client(who).get(address).status_code == 404
    with cast.acting(who):
        assert not StagedExport.objects.exists()


def test_a_list_is_gone_after_two_hours(cast: Cast) -> None:
    key = ask(cast, "mediator")
    run_the_queue()
    cast.travel(1)
    address = reverse("export_file", args=[key, "csv"])
    assert cast.client("mediator").get(address).status_code == 404
    with database_role("worker"):
        assert clear_staged_exports() == 1


def test_no_cell_is_a_formula() -> None:
    nasty = dict.fromkeys(columns_of(), "=HYPERLINK(1)") | {"number": "@SUM(A1)"}
    text = as_csv([nasty]).decode("utf-8-sig").splitlines()[1]
    assert all(cell.startswith("'") for cell in text.split(";"))
    assert cells_in(as_xlsx([nasty]))[1][0] == "=HYPERLINK(1)", "text, not calculated"


def test_who_sees_no_residents_asks_for_no_list(cast: Cast) -> None:
    answer = cast.client("administrator").post(reverse("exports"), {"once": uuid4()})
    assert answer.status_code == 403


def test_a_page_at_a_time_is_asked_anew(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thuisroute.referrals.queries.resident_list.PAGE", 2)
    for _ in range(5):
        a_registered_referral(cast)
    with cast.acting("support_worker") as actor:
        key = ask_export(by=actor, wanted={})
    run_the_queue()
    with cast.acting("support_worker"):
        row = StagedExport.objects.get(pk=key)
        assert (row.sealed is not None, row.rows_done, row.rows_all) == (True, 5, 5)
