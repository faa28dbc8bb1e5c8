"""A copy of everything: complete, the resident's own, and told in the log."""

import json
import time
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.life import BSN, NAME, Life, a_life
from tests.permissions.tables import columns_of, person_tables, rows_in
from tests.roles import database_role
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.copying.gathering import gather
from thuisroute.desk.copying.joining import NOT_ON_PAPER
from thuisroute.desk.copying.labels import COLUMNS
from thuisroute.desk.copying.on_paper import as_pdf
from thuisroute.desk.copying.sections import (
    LEFT_OUT,
    SECTIONS,
    is_left_out,
)
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.sharing.tests.rights import a_request, taken_up

LONGEST_SECONDS = 60


@pytest.fixture
def life(cast: Cast) -> Life:
    return a_life(cast)


def got(client: Client, address: str) -> HttpResponse:
    answer = client.get(address)
    assert isinstance(answer, HttpResponse)
    return answer


def a_copy(cast: Cast) -> dict[str, Any]:
    answer = got(cast.client("resident"), reverse("own_copy", args=["json"]))
    assert answer.status_code == 200
    copy: dict[str, Any] = json.loads(answer.content)
    return copy


def test_every_table_about_a_person_is_a_section_or_left_out_with_a_reason(
    cast: Cast,
) -> None:
    tables = {table for table, _column in person_tables()}
    assert set(SECTIONS) | set(LEFT_OUT) == tables
    assert not set(SECTIONS) & set(LEFT_OUT)
    names = [one.name for one in SECTIONS.values()]
    assert len(names) == len(set(names))


@pytest.mark.timeout(120)
def test_every_row_and_column_that_the_resident_may_read_is_in_the_copy(
    cast: Cast, life: Life
) -> None:
    copy = a_copy(cast)["sections"]
    wrong = []
    with cast.acting("resident"):
        for table, key in person_tables():
            rows = rows_in(table, key) or 0
            if table in LEFT_OUT:
                continue
            told = copy[SECTIONS[table].name]
            if len(told) != rows:
                wrong.append(f"{table}: {len(told)} rows of {rows}")
            kept = {one for one in columns_of(table) if not is_left_out(table, one)}
            wrong += [
                f"{table}: {missing}"
                for row in told
                for missing in kept - set(row)
                if table != "residents_citizenservicenumber"
            ]
    assert not wrong, "\n".join(wrong)
    assert copy["citizen_service_number"] == [{"bsn": BSN}]
    assert copy["looks"]


def test_what_is_about_the_resident_and_hidden_from_them_is_left_out_on_purpose(
    cast: Cast, life: Life
) -> None:
    """Rows that somebody sees, and the resident does not, stand in a table left out."""
    with cast.acting("resident"):
        mine = {table: rows_in(table, key) for table, key in person_tables()}
    hidden = []
    with database_role("worker"), connection.cursor() as cursor:
        for table, key in person_tables():
            cursor.execute(
                f"SELECT count(*) FROM {table} WHERE {key} = %s",  # noqa: S608 - names from the catalogue
                [life.resident],
            )
            if cursor.fetchone()[0] != (mine[table] or 0):
                hidden.append(table)
    assert set(hidden) == set(LEFT_OUT)


def test_every_column_has_a_name_on_paper(cast: Cast) -> None:
    shown = {
        column
        for table in SECTIONS
        for column in columns_of(table)
        if not is_left_out(table, column)
    }
    assert shown - set(COLUMNS) - NOT_ON_PAPER == set()


def test_the_copy_holds_nobody_else(cast: Cast, life: Life) -> None:
    other = a_registered_referral(cast, family_name="Anderpersoon", bsn="")
    text = json.dumps(a_copy(cast))
    assert NAME in text
    assert "Anderpersoon" not in text
    assert str(other.resident_id) not in text


@pytest.mark.parametrize("form", ["pdf", "json"])
def test_a_copy_is_saved_under_a_name_that_tells_nothing(
    cast: Cast, life: Life, form: str
) -> None:
    answer = got(cast.client("resident"), reverse("own_copy", args=[form]))
    named = f'attachment; filename="dossier-copy.{form}"'
    assert answer["Content-Disposition"] == named
    assert answer["Cache-Control"] == "no-store"
    assert answer.content.startswith({"pdf": b"%PDF-", "json": b"{"}[form])
    assert last_line() == ("export", life.resident, "own_file")


def test_there_is_no_other_form(cast: Cast, life: Life) -> None:
    for form in ("exe", "html", "..", "pdf2"):
        answer = cast.client("resident").get(f"/own/copy/{form}")
        assert answer.status_code == 404


def last_line() -> tuple[str, UUID, str]:
    with database_role("audit"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT action, subject_id, purpose FROM kernel_audit "
            "WHERE details ? 'page' ORDER BY id DESC LIMIT 1"
        )
        line: tuple[str, UUID, str] = cursor.fetchone()
    return line


def test_a_colleague_makes_the_same_copy_for_paper_once_it_was_asked(
    cast: Cast, life: Life
) -> None:
    request = a_request(cast, life.resident, RightKind.COPY, words="")
    address = reverse("rights_copy", args=[request, "json"])
    handler = cast.client("care_manager")
    assert handler.get(address).status_code == 404, "not taken up yet"
    taken_up(cast, request)
    made = json.loads(got(handler, address).content)["sections"]
    mine = a_copy(cast)["sections"]
    for name in made:
        if name != "looks":
            assert made[name] == mine[name], name
    for who in ("support_worker", "mediator", "outsider"):
        assert cast.client(who).get(address).status_code in (403, 404), who


def test_who_made_it_for_paper_is_told_as_themselves_and_keeps_no_session(
    cast: Cast, life: Life
) -> None:
    request = taken_up(cast, a_request(cast, life.resident, RightKind.COPY, words=""))
    handler = cast.client("care_manager")
    got(handler, reverse("rights_copy", args=[request, "json"]))
    assert last_line()[:2] == ("export", life.resident)
    assert last_line()[2] != "own_file"
    # The next page is the colleague's own again.
    assert handler.get(reverse("today")).status_code == 200
    with database_role("audit"), connection.cursor() as cursor:
        cursor.execute("SELECT role FROM kernel_audit ORDER BY id DESC LIMIT 1")
        assert cursor.fetchone() == ("care_manager",)


@pytest.mark.timeout(120)
def test_a_long_life_is_copied_within_a_minute(cast: Cast, life: Life) -> None:
    """Three thousand texts more than anybody has."""
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO tenancies_ownwords (id, resident_id, domain, text, "
            "written_on, written_by) SELECT gen_random_uuid(), %s, 'social_network', "
            "repeat('Het gaat goed. ', 20), kernel_today(), %s "
            "FROM generate_series(1, 3000)",
            [life.resident, uuid4()],
        )
    with cast.acting("resident"):
        began = time.perf_counter()
        written = as_pdf(gather(life.resident))
        took = time.perf_counter() - began
    assert written.startswith(b"%PDF-")
    assert b"/MarkInfo" in written, "tagged"
    assert took < LONGEST_SECONDS
