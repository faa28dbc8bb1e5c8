"""A region changes its agreement: draft, preview, adoption, telling, moving over."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from tests.cast import Cast
from tests.permissions.life import a_life
from tests.roles import database_role
from thuisroute.agreements.actions.bring_into_force import bring_into_force
from thuisroute.agreements.models import AgreementVersion, VersionNotice
from thuisroute.kernel import clock
from thuisroute.kernel.acting_for import ForgedJob
from thuisroute.obligations.jobs import MOVE, PREVIEW
from thuisroute.obligations.models import Obligation, VersionMove, VersionPreview
from thuisroute.obligations.tasks import run_move, run_preview
from thuisroute.residents.models import Resident
from thuisroute.sharing.models import Grant

HERE = "/agreement/versions/"
COLUMNS = (
    "clock", "article", "occurrence", "started_on", "due", "party_kind", "role",
    "party_id", "settled",
)  # fmt: skip


def send(client: Client, address: str, **typed: Any) -> int:  # noqa: ANN401 - form fields
    return client.post(address, {"once": str(uuid4()), **typed}).status_code


def a_draft(cast: Cast, **changes: str) -> AgreementVersion:
    """Begun on the page; in it clocks have other terms, as `clock="P6W"`."""
    client = cast.client("programme_manager")
    assert send(client, HERE, note="Zes weken is haalbaar.") == 302
    with database_role("worker"):
        draft = AgreementVersion.objects.get(region=cast.region, state="draft")
        for one in draft.content["clocks"]:
            one["within"] = changes.get(one["id"], one["within"])
        draft.digest = str(sorted(changes.items()))[:64]
        AgreementVersion.objects.filter(pk=draft.pk).update(
            content=draft.content, digest=draft.digest
        )
    return draft


def run_the_queue() -> None:
    """What a worker does, with the arguments that were really deferred."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name, args::text FROM procrastinate_jobs "
            "WHERE task_name = ANY (%s) ORDER BY id DESC LIMIT 1",
            [[PREVIEW, MOVE]],
        )
        name, args = cursor.fetchone() or ("", "")
    with database_role("worker"):
        {PREVIEW: run_preview, MOVE: run_move}[name](**json.loads(args))


def previewed(cast: Cast, draft: AgreementVersion) -> VersionPreview:
    client = cast.client("programme_manager")
    assert send(client, f"{HERE}{draft.number}/preview/") == 302
    run_the_queue()
    with cast.acting("programme_manager"):
        return VersionPreview.objects.filter(version=draft).latest("asked_at")


def in_force(cast: Cast, draft: AgreementVersion) -> None:
    client = cast.client("programme_manager")
    since = clock.today().isoformat()
    assert send(client, f"{HERE}{draft.number}/adopt/", since=since) == 302
    with database_role("worker"):
        assert bring_into_force() == 1


def rows() -> set[tuple[Any, ...]]:
    with database_role("worker"):
        return set(Obligation.objects.values_list("resident_id", *COLUMNS))


@pytest.fixture
def resident(cast: Cast) -> UUID:
    return a_life(cast).resident


def test_what_the_preview_tells_is_what_happens_to_the_row(
    cast: Cast, resident: UUID
) -> None:
    draft = a_draft(cast, neighbour_agreements="P6W", conversion_decision="P8M")
    told = previewed(cast, draft)
    counted = {(one["clock"], one["effect"]): one["count"] for one in told.lines}
    assert counted
    before = rows()
    in_force(cast, draft)
    assert rows() == before, "a running dossier keeps what was agreed"
    (group,) = told.groups
    address = f"{HERE}{draft.number}/move/{told.pk}/"
    assert (
        send(cast.client("programme_manager"), address, groups=[group["party"]]) == 302
    )
    run_the_queue()
    with database_role("worker"):
        assert VersionMove.objects.get().held_back == []
        assert Resident.objects.get(pk=resident).agreement_id == draft.pk
    happened = {
        effect: {row[1] for row in changed}
        for effect, changed in (("gone", before - rows()), ("new", rows() - before))
    }
    touched = {clock for clock, _effect in counted}
    assert happened["gone"] | happened["new"] == touched
    assert len(before - rows()) == sum(
        count for (_, effect), count in counted.items() if effect != "added"
    )
    assert len(rows() - before) == sum(
        count for (_, effect), count in counted.items() if effect != "dropped"
    )


def test_nothing_moves_that_was_not_ticked(cast: Cast, resident: UUID) -> None:
    draft = a_draft(cast, neighbour_agreements="P6W")
    told = previewed(cast, draft)
    in_force(cast, draft)
    before = rows()
    page = cast.client("programme_manager").post(
        f"{HERE}{draft.number}/move/{told.pk}/", {"once": str(uuid4())}
    )
    assert page.status_code == 200
    assert "Vink minstens" in page.content.decode()
    assert rows() == before


def test_a_group_in_which_more_happened_is_held_back(
    cast: Cast, resident: UUID
) -> None:
    draft = a_draft(cast, neighbour_agreements="P6W")
    told = previewed(cast, draft)
    in_force(cast, draft)
    with database_role("worker"):
        seals = [group | {"seal": "another"} for group in told.groups]
        VersionPreview.objects.filter(pk=told.pk).update(groups=seals)
    before = rows()
    group = told.groups[0]["party"]
    client = cast.client("programme_manager")
    address = f"{HERE}{draft.number}/move/{told.pk}/"
    assert send(client, address, groups=[group]) == 302
    run_the_queue()
    assert rows() == before
    assert "Gebleven zoals ze waren" in _text(client, draft)


def test_moving_over_changes_who_may_see_what_in_the_same_step(
    cast: Cast, resident: UUID
) -> None:
    draft = a_draft(cast)
    with database_role("worker"):
        draft.refresh_from_db()
        draft.content["sharing"] = [
            one
            for one in draft.content["sharing"]
            if one["to"]["role"] != "care_manager"
        ]
        AgreementVersion.objects.filter(pk=draft.pk).update(
            content=draft.content, digest="less"
        )
        seen = Grant.objects.filter(
            resident_id=resident, role="care_manager", period__contains=clock.today()
        )
        assert seen.exists()
    told = previewed(cast, AgreementVersion(pk=draft.pk, number=draft.number))
    in_force(cast, draft)
    send(
        cast.client("programme_manager"),
        f"{HERE}{draft.number}/move/{told.pk}/",
        groups=[told.groups[0]["party"]],
    )
    run_the_queue()
    with database_role("worker"):
        assert not seen.all().exists()


def test_a_draft_is_adopted_only_after_somebody_looked(cast: Cast) -> None:
    draft = a_draft(cast)
    client = cast.client("programme_manager")
    typed = {"since": clock.today().isoformat(), "once": str(uuid4())}
    page = client.post(f"{HERE}{draft.number}/adopt/", typed)
    assert "Bekijk eerst" in page.content.decode()
    previewed(cast, draft)
    typed["since"] = (clock.today() - timedelta(days=1)).isoformat()
    page = client.post(f"{HERE}{draft.number}/adopt/", typed)
    assert "niet vanaf een dag die voorbij is" in page.content.decode()
    assert send(client, f"{HERE}{draft.number}/adopt/", since="gisteren") == 200


def test_it_waits_for_its_first_day(cast: Cast) -> None:
    draft = a_draft(cast)
    previewed(cast, draft)
    client = cast.client("programme_manager")
    later = clock.today() + timedelta(days=30)
    assert send(client, f"{HERE}{draft.number}/adopt/", since=later.isoformat()) == 302
    with database_role("worker"):
        assert bring_into_force() == 0
    cast.travel(30)
    with database_role("worker"):
        assert bring_into_force() == 1
        states = AgreementVersion.objects.filter(region=cast.region)
        assert dict(states.values_list("number", "state")) == {
            1: "retired", draft.number: "in_force",
        }  # fmt: skip


def test_every_party_is_told_and_says_so(cast: Cast) -> None:
    draft = a_draft(cast)
    previewed(cast, draft)
    in_force(cast, draft)
    with cast.acting("programme_manager"):
        told = VersionNotice.objects.filter(version=draft)
        assert told.count() == len(cast.parties)
        assert not told.filter(confirmed_at__isnull=False).exists()
    manager = cast.client("care_manager")
    assert "Onze organisatie weet ervan" in _text(manager, draft)
    assert send(manager, f"{HERE}{draft.number}/confirm/") == 302
    assert "Onze organisatie weet ervan" not in _text(manager, draft)
    assert send(cast.client("support_worker"), f"{HERE}{draft.number}/confirm/") == 403
    with cast.acting("programme_manager"):
        done = told.filter(confirmed_at__isnull=False)
        assert [one.party_id for one in done] == [cast.party("provider").pk]


def test_the_page_tells_what_is_said_otherwise(cast: Cast) -> None:
    draft = a_draft(cast, neighbour_agreements="P6W")
    page = _text(cast.client("support_worker"), draft)
    assert "4 weken" in page
    assert "6 weken" in page
    assert "Zes weken is haalbaar." in page


def test_a_draft_can_be_thrown_away_and_what_is_in_force_cannot(cast: Cast) -> None:
    draft = a_draft(cast)
    client = cast.client("programme_manager")
    assert send(client, f"{HERE}{draft.number}/discard/") == 302
    assert client.get(f"{HERE}{draft.number}/").status_code == 404
    assert send(client, f"{HERE}1/discard/") == 302
    with database_role("worker"):
        assert AgreementVersion.objects.get(number=1, region=cast.region).state == (
            "in_force"
        )


@pytest.mark.parametrize(
    "who", ["support_worker", "mediator", "governor", "administrator"]
)
def test_only_the_programme_drafts_counts_adopts_and_moves(
    cast: Cast, who: str
) -> None:
    draft = a_draft(cast)
    client = cast.client(who)
    assert send(client, HERE, note="Mag niet") == 403
    for step in ("preview", "adopt", "discard"):
        assert send(client, f"{HERE}{draft.number}/{step}/") == 403


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE agreements_agreementversion SET content = '{}' WHERE number = 1",
        "UPDATE agreements_agreementversion SET state = 'in_force'",
        "UPDATE agreements_agreementversion SET state = 'retired'",
        "UPDATE agreements_agreementversion SET sound = false WHERE number = 1",
        "UPDATE agreements_versionnotice SET told_at = now()",
        "UPDATE obligations_versionpreview SET made_at = now()",
        "DELETE FROM agreements_agreementversion",
    ],
)
def test_the_database_holds_what_was_adopted(cast: Cast, statement: str) -> None:
    previewed(cast, a_draft(cast))
    with (
        cast.acting("programme_manager"),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
    ):
        _execute(statement)


def test_raw_sql_of_anybody_else_changes_no_draft(cast: Cast) -> None:
    a_draft(cast)
    with cast.acting("mediator"):
        assert _execute("UPDATE agreements_agreementversion SET note = 'x'") == 0
    with cast.acting("outsider"):
        assert _execute("UPDATE agreements_agreementversion SET note = 'x'") == 0


def test_a_job_that_nobody_asked_for_is_refused() -> None:
    for run in (run_preview, run_move):
        with pytest.raises(ForgedJob):
            run(key=str(uuid4()), ticket="00")


def _execute(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.rowcount)


def _text(client: Client, draft: AgreementVersion) -> str:
    return client.get(f"{HERE}{draft.number}/").content.decode()
