"""The agreement with its figures; deviating and evaluating."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.cast import Cast
from tests.roles import database_role
from tests.statements import counted
from thuisroute.agreements.models import AgreementEvent
from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.obligations.actions.keep_clocks import keep_dossier_clocks
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.tests.builders import many_obligations
from thuisroute.residents.models import DossierEvent
from thuisroute.sharing.actions.locked_dossier import locked_dossier


@pytest.mark.parametrize("rows", [1, 50, 500])
def test_the_agreement_asks_as_little_whatever_was_due(cast: Cast, rows: int) -> None:
    many_obligations(cast, rows)
    # What the agreement says is read once a process.
    agreement(cast.version.pk)
    client = cast.client("programme_manager")
    for address in ("/agreement/", "/agreement/articles/4d/"):
        with counted() as statements:
            page = client.get(address)
        assert page.status_code == 200
        assert len(statements) <= 4, str(statements)


def test_every_article_stands_on_the_page(cast: Cast) -> None:
    page = cast.client("support_worker").get("/agreement/").content.decode()
    for article in cast.agreement.articles:
        assert f"{article.number}</" in page
        assert article.summary.nl in page


def test_the_protocol_for_concerns_stands_on_the_page(cast: Cast) -> None:
    page = cast.client("housing_consultant").get("/agreement/").content.decode()
    part = page.partition('id="protocols"')[2].partition('id="not-agreed"')[0]
    for step in [one for has in cast.agreement.protocols for one in has.steps]:
        assert step.label.nl in part
        assert step.done_when.nl in part
        assert step.not_agreed is None or step.not_agreed.nl in part
    assert "overlast, vervuiling van de woning" in part
    assert "Eenmaal vastgelegd kan dit niet worden teruggenomen." in part
    assert "Hier eindigt het protocol." in part


def test_who_sees_no_resident_sees_counts_and_none_below_five(cast: Cast) -> None:
    many_obligations(cast, 4)
    client = cast.client("programme_manager")
    page = client.get("/agreement/articles/4d/").content.decode()
    assert "tr-compliance__bar" not in page
    many = client.get("/agreement/articles/4d/").content.decode()
    assert "Bewoner V-" not in many


def test_a_party_sees_the_figures_of_its_own_residents(cast: Cast) -> None:
    many_obligations(cast, 4)
    address = f"/agreement/?party={cast.party('provider').pk}"
    assert "tr-compliance__bar" in _text(cast, "support_worker", address)
    assert "tr-compliance__bar" not in _text(cast, "outsider", address)


@pytest.mark.parametrize("number", ["9z", "4A", "%00", "4a%27"])
def test_an_article_that_does_not_exist_is_not_found(cast: Cast, number: str) -> None:
    page = cast.client("mediator").get(f"/agreement/articles/{number}/")
    assert page.status_code == 404


def test_moving_an_obligation_keeps_its_reason_in_sight(cast: Cast) -> None:
    row = _one(cast)
    due = clock.today() + timedelta(days=20)
    client = cast.client("support_worker")
    answer = client.post(
        f"/obligations/{row.pk}/deviate/",
        {"how": "move", "due": due.isoformat(), "reason": "Ligt in het ziekenhuis.",
         "once": str(uuid4())},
    )  # fmt: skip
    assert answer.status_code == 302
    with database_role("worker"):
        row.refresh_from_db()
    assert (row.deviation, row.due) == ("moved", due)
    page = client.get(f"/dossiers/{row.resident_id}/").content.decode()
    assert "Ligt in het ziekenhuis." in page


@pytest.mark.parametrize(
    "typed",
    [
        {"how": "move", "reason": "Zonder dag."},
        {"how": "move", "due": "2020-01-01", "reason": "In het verleden."},
        {"how": "waive", "reason": ""},
        {"how": "waive", "reason": "nul\x00byte"},
        {"how": "waive", "reason": "x" * 1001},
        {"how": "nonsense", "reason": "Wat?"},
        {},
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    cast: Cast, typed: dict[str, str]
) -> None:
    row = _one(cast)
    answer = cast.client("support_worker").post(
        f"/obligations/{row.pk}/deviate/", typed | {"once": str(uuid4())}
    )
    assert answer.status_code == 200
    assert 'role="alert"' in answer.content.decode()
    with database_role("worker"):
        row.refresh_from_db()
    assert row.deviation == ""


@pytest.mark.parametrize("role", ["outsider", "other_consultant", "mediator"])
def test_nobody_else_finds_the_obligation(cast: Cast, role: str) -> None:
    row = _one(cast)
    client = cast.client(role)
    assert client.get(f"/obligations/{row.pk}/deviate/").status_code == 404
    form = {"how": "waive", "reason": "x", "once": str(uuid4())}
    assert client.post(f"/obligations/{row.pk}/deviate/", form).status_code == 404


def test_an_evaluation_of_the_agreement_starts_the_next_year(cast: Cast) -> None:
    today = clock.today()
    client = cast.client("mediator")
    form = {"on": today.isoformat(), "note": "Het gaat goed.", "once": str(uuid4())}
    assert client.post("/agreement/evaluate/", form).status_code == 302
    with cast.acting("programme_manager"):
        assert AgreementEvent.objects.get().note == "Het gaat goed."
        assert Obligation.objects.get(clock="agreement_evaluation").due > today
    page = client.get("/agreement/").content.decode()
    assert "Het gaat goed." in page


@pytest.mark.parametrize("role", ["support_worker", "administrator", "outsider"])
def test_only_who_runs_the_agreement_writes_its_evaluation(
    cast: Cast, role: str
) -> None:
    assert cast.client(role).get("/agreement/evaluate/").status_code == 403


def _text(cast: Cast, role: str, address: str) -> str:
    return cast.client(role).get(address).content.decode()


def _one(cast: Cast) -> Obligation:
    """A half-yearly talk that follows from a lease, as the clocks wrote it."""
    resident = many_obligations(cast, 1)[0]
    with database_role("worker"):
        DossierEvent.objects.create(
            region=cast.region,
            resident=resident,
            name=EventName.LEASE_STARTED.value,
            on=clock.today() - timedelta(days=100),
            at=clock.now(),
            attributes={"form": "earn_in"},
            source_kind="lease",
            source_id=uuid4(),
            by_user=cast.users["support_worker"].pk,
            by_party=cast.party("provider").pk,
        )
    with cast.acting("support_worker"):
        keep_dossier_clocks(locked_dossier(resident.pk))
    with database_role("worker"):
        return Obligation.objects.get(clock="tenancy_review")
