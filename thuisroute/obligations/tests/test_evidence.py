"""The figures that are kept with an evaluation: for good, and no more than was told."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection
from django.db.utils import ProgrammingError

from tests.another_region import governor_of
from tests.cast import Cast
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.obligations.models import EvaluationEvidence
from thuisroute.obligations.queries.evidence import evidence
from thuisroute.obligations.queries.kept_at import overview_at
from thuisroute.obligations.queries.overview import kept_overview
from thuisroute.obligations.rules.period import Period
from thuisroute.obligations.tests.looking_back import (
    changed,
    evaluated,
    overdue,
    page,
    read,
)


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
    file = page(cast.client("governor"), f"/agreement/evaluations/{kept.pk}.csv")
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
    for end in ("/", ".csv"):
        address = f"/agreement/evaluations/{kept.pk}{end}"
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


def test_the_worker_evaluates_for_who_asked_it(cast: Cast) -> None:
    year = overdue(cast, 40)
    with cast.acting("programme_manager") as actor, database_role("worker"):
        record_agreement_evaluation(
            by=actor, on=clock.today(), note="", period=Period(year)
        )
        assert EvaluationEvidence.objects.get().cells
