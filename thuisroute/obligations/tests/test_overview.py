"""Every article at every party: the sums, the page, the file, the evidence."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection
from django.db.utils import ProgrammingError
from django.test import Client

from tests.another_region import governor_of
from tests.cast import Cast
from tests.roles import database_role
from tests.statements import counted
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.obligations.models import EvaluationEvidence, Obligation
from thuisroute.obligations.queries.evidence import evidence
from thuisroute.obligations.queries.kept import KeptRow
from thuisroute.obligations.queries.kept_at import overview_at
from thuisroute.obligations.queries.overview import kept_overview
from thuisroute.obligations.rules.course_chart import HEIGHT, WIDTH, stretches
from thuisroute.obligations.rules.evaluation import looked_back_on
from thuisroute.obligations.rules.kept import Kept, Shown
from thuisroute.obligations.rules.overview import by_party, lines
from thuisroute.obligations.rules.period import Period
from thuisroute.obligations.tests.builders import an_obligation, many_obligations

ONE, OTHER, EARLIER = UUID(int=1), UUID(int=2), UUID(int=9)
SPRING, AUTUMN = date(2026, 4, 1), date(2026, 10, 1)


def a_cell(article: str, party: UUID | None, quarter: date, done: int) -> KeptRow:
    return KeptRow(
        article, "talk", None, party, quarter, about_people=True, done=done,
        done_late=0, open=0, overdue=5, waived=0, moved=0,
    )  # fmt: skip


CELLS = [
    a_cell("4d", ONE, SPRING, 10),
    a_cell("4d", ONE, AUTUMN, 15),
    a_cell("4d", OTHER, AUTUMN, 20),
    a_cell("4d", None, AUTUMN, 5),
    replace(a_cell("4d", OTHER, AUTUMN, 30), agreement_id=EARLIER),
]


def test_all_parties_together_are_the_sum_of_each() -> None:
    found = lines(CELLS, Period(2026), lambda cell: cell.agreement_id)
    assert set(found) == {("4d", None), ("4d", EARLIER)}
    now = found["4d", None]
    assert now.by_party[ONE] == Shown(Kept(done=25, overdue=10), exact=False)
    assert now.everybody.counts == Kept(done=50, overdue=20)
    assert by_party(found.values())[OTHER].counts == Kept(done=50, overdue=10)


def test_a_quarter_has_its_own_figures_and_the_course_ends_there() -> None:
    found = lines(CELLS, Period(2026, 2), lambda _: None)["4d", None]
    assert found.everybody.counts == Kept(done=10, overdue=5)
    assert [shown.counts.done for _, shown in found.course] == [0, 0, 0, 0, 0, 10]


def test_a_course_is_broken_where_nothing_can_be_told() -> None:
    drawn = stretches([0.0, 1.0, None, 0.5])
    assert [len(one.points) for one in drawn] == [2, 1]
    (left, down), (_, up) = drawn[0].points
    assert 0 < left < drawn[1].points[0][0] < WIDTH
    assert 0 < up < down < HEIGHT
    assert drawn[0].path == f"{left},{down} {drawn[0].points[1][0]},{up}"
    assert stretches([None, None]) == ()


@pytest.mark.parametrize(
    ("on", "years"),
    [(date(2026, 6, 30), [2025, 2026]), (date(2026, 7, 1), [2026, 2025])],
)
def test_an_evaluation_looks_back_on_the_year_that_is_most_of_it(
    on: date, years: list[int]
) -> None:
    assert [one.year for one in looked_back_on(on)] == years


def overdue(cast: Cast, amount: int) -> int:
    """So many that were due last year, and which year that was."""
    resident = many_obligations(cast, 1)[0]
    year = clock.today().year - 1
    rows = [
        an_obligation(cast, resident, date(year, 2, 1) + timedelta(days=number))
        for number in range(amount)
    ]
    for number, row in enumerate(rows):
        row.occurrence = number + 100
    with database_role("worker"):
        Obligation.objects.all().delete()
        Obligation.objects.bulk_create(rows)
    return year


def changed(**values: object) -> None:
    with database_role("worker"):
        Obligation.objects.update(**values)


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_is_done_together_is_counted_once(cast: Cast) -> None:
    year = overdue(cast, 40)
    with cast.acting("programme_manager") as actor:
        found, _version, _before = kept_overview(actor, Period(year))
    (line,) = [one for one in found.articles if one.number == "4d"]
    assert 36 <= found.everybody.counts.overdue <= 44
    assert set(line.line.by_party) == {cast.party("provider").pk}
    assert [seat.role for seat in line.together]


def test_what_is_at_no_organisation_yet_stands_beside_the_others(cast: Cast) -> None:
    year = overdue(cast, 40)
    changed(party=None)
    text = page(cast.client("programme_manager"), f"/agreement/kept/?period={year}")
    assert "Nog geen organisatie" in text


def test_a_dossier_under_an_earlier_version_is_counted_under_its_article(
    cast: Cast,
) -> None:
    year = overdue(cast, 40)
    content = cast.agreement.to_json()
    for one in content["articles"]:
        if one["number"] == "4d":
            one["summary"]["nl"] = "Elk kwartaal een gesprek."
    with database_role("owner"):
        earlier = AgreementVersion.objects.create(
            region=cast.region, number=77, valid_from=date(year - 3, 1, 1),
            valid_until=date(year - 1, 1, 1), digest="7" * 64, content=content,
            state="retired",
        )  # fmt: skip
    changed(agreement=earlier)
    text = page(cast.client("programme_manager"), f"/agreement/kept/?period={year}")
    assert "zoals in versie 77" in text
    assert "Elk kwartaal een gesprek." in text
    changed(agreement=cast.version)
    text = page(cast.client("programme_manager"), f"/agreement/kept/?period={year}")
    assert "zoals in versie 77" not in text


@pytest.mark.parametrize("rows", [1, 500])
def test_the_overview_asks_as_little_whatever_was_due(cast: Cast, rows: int) -> None:
    many_obligations(cast, rows)
    agreement(cast.version.pk)
    client = cast.client("programme_manager")
    with counted() as statements:
        page(client, "/agreement/kept/")
    assert len(statements) <= 4, str(statements)


@pytest.mark.parametrize("period", ["2026-Q9", "x" * 500, "%00", "2099", "2000"])
def test_strange_periods_get_an_answer(cast: Cast, period: str) -> None:
    page(cast.client("governor"), f"/agreement/kept/?period={period}")
    page(cast.client("governor"), f"/agreement/kept/file/?period={period}")


@pytest.mark.parametrize("role", ["administrator", "privacy_officer"])
def test_who_may_not_see_how_it_is_kept_gets_no_file_either(
    cast: Cast, role: str
) -> None:
    for address in ("/agreement/kept/", "/agreement/kept/file/"):
        assert cast.client(role).get(address).status_code == 403


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"))


def test_the_file_says_what_the_page_says_and_no_more(cast: Cast) -> None:
    year = overdue(cast, 42)
    address = f"/agreement/kept/file/?period={year}"
    texts = {
        page(cast.client(role), address)
        for role in ("programme_manager", "support_worker", "outsider")
    }
    (text,) = texts
    (row,) = read(text)
    assert (row["Artikel"], row["Organisatie"]) == ("4d", cast.party("provider").name)
    assert int(row["Te laat"]) in {40, 45}
    assert row["Afgerond op vijftallen"] == "ja"


def test_no_reason_of_a_deviation_is_told_and_each_is_counted(cast: Cast) -> None:
    year = overdue(cast, 40)
    changed(deviation="waived", settled="waived", deviation_reason="Ziek geworden")
    client = cast.client("programme_manager")
    text = page(client, f"/agreement/kept/?period={year}")
    assert "Ziek geworden" not in text
    (row,) = read(page(client, f"/agreement/kept/file/?period={year}"))
    assert int(row["Niet gedaan, met reden"]) in {40, 45, 35}
    assert "Ziek" not in "".join(row.values())


def evaluated(cast: Cast, year: int) -> EvaluationEvidence:
    with cast.acting("programme_manager") as actor:
        record_agreement_evaluation(
            by=actor, on=clock.today(), note="Het gaat beter.", period=Period(year)
        )
        return EvaluationEvidence.objects.get()


def test_the_evidence_stays_as_it_was_when_the_figures_go_on(cast: Cast) -> None:
    year = overdue(cast, 40)
    with cast.acting("programme_manager") as actor:
        before, _version, _ = kept_overview(actor, Period(year))
    kept = evaluated(cast, year)
    changed(settled="done_late")
    with cast.acting("governor") as actor:
        assert overview_at(actor, evidence(actor, kept.pk)) == before
    text = page(cast.client("governor"), f"/agreement/evaluations/{kept.pk}/")
    assert "Het gaat beter." in text
    assert before.everybody.counts.overdue
    file = page(cast.client("governor"), f"/agreement/evaluations/{kept.pk}/file/")
    (row,) = read(file)
    assert int(row["Te laat"]) == before.everybody.counts.overdue
    assert f"/agreement/evaluations/{kept.pk}/" in page(
        cast.client("governor"), "/agreement/kept/"
    )


def test_the_evidence_holds_no_more_than_everybody_may_read(cast: Cast) -> None:
    kept = evaluated(cast, overdue(cast, 3))
    people = [cell for cell in kept.cells if cell["about_people"]]
    assert people
    for name in ("done", "done_late", "open", "overdue", "waived", "moved"):
        assert all(cell[name] % 5 == 0 for cell in people)


def test_the_evidence_of_another_region_is_not_there(cast: Cast) -> None:
    kept = evaluated(cast, overdue(cast, 3))
    elsewhere = governor_of("drechtsteden-alblasserwaard")
    for end in ("", "file/"):
        address = f"/agreement/evaluations/{kept.pk}/{end}"
        assert elsewhere.get(address).status_code == 404
    nowhere = f"/agreement/evaluations/{uuid4()}/"
    assert cast.client("governor").get(nowhere).status_code == 404


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE obligations_evaluationevidence SET cells = '[]'",
        "DELETE FROM obligations_evaluationevidence",
    ],
)
def test_nobody_changes_the_evidence(cast: Cast, statement: str) -> None:
    evaluated(cast, overdue(cast, 3))
    with (
        cast.acting("programme_manager"),
        pytest.raises(ProgrammingError, match="permission denied"),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_only_who_evaluates_writes_evidence(cast: Cast) -> None:
    kept = evaluated(cast, overdue(cast, 3))
    kept.pk = uuid4()
    with (
        cast.acting("support_worker"),
        pytest.raises((ProgrammingError, IntegrityError), match="row-level security"),
    ):
        kept.save(force_insert=True)


def test_the_form_names_the_year(cast: Cast) -> None:
    year = overdue(cast, 3)
    form = {
        "on": clock.today().isoformat(), "note": "Goed.", "period": str(year),
        "once": str(uuid4()),
    }  # fmt: skip
    client = cast.client("mediator")
    assert client.post("/agreement/evaluate/", form).status_code == 302
    with cast.acting("mediator"):
        assert EvaluationEvidence.objects.get().period == str(year)
    wrong = form | {"period": "1999", "once": str(uuid4())}
    assert client.post("/agreement/evaluate/", wrong).status_code == 200
