"""A region changes its agreement: draft, preview, adoption, telling the parties."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.actions.bring_into_force import bring_into_force
from thuisroute.agreements.models import AgreementVersion, VersionNotice
from thuisroute.kernel import clock
from thuisroute.project.tests.changing import (
    HERE,
    a_draft,
    in_force,
    previewed,
    send,
    text_of,
)


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
    today = manager.get("/").content.decode()
    assert f"{HERE}{draft.number}/" in today
    assert "Onze organisatie weet ervan" in text_of(manager, draft)
    assert send(manager, f"{HERE}{draft.number}/confirm/") == 302
    assert "Onze organisatie weet ervan" not in text_of(manager, draft)
    assert send(cast.client("support_worker"), f"{HERE}{draft.number}/confirm/") == 403
    with cast.acting("programme_manager"):
        done = told.filter(confirmed_at__isnull=False)
        assert [one.party_id for one in done] == [cast.party("provider").pk]


def test_the_page_tells_what_is_said_otherwise(cast: Cast) -> None:
    draft = a_draft(cast, neighbour_agreements="P6W")
    page = text_of(cast.client("support_worker"), draft)
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


def _execute(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.rowcount)
