"""Running dossiers and another version: what is told is what happens, if ticked."""

from uuid import UUID, uuid4

import pytest

from tests.cast import Cast
from tests.permissions.life import a_life
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.kernel import clock
from thuisroute.kernel.acting_for import ForgedJob
from thuisroute.obligations.models import VersionMove, VersionPreview
from thuisroute.obligations.tasks import run_move, run_preview
from thuisroute.project.tests.changing import (
    HERE,
    a_draft,
    in_force,
    previewed,
    rows,
    run_the_queue,
    send,
    text_of,
)
from thuisroute.residents.models import Resident
from thuisroute.sharing.models import Grant


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
    assert f'value="{group["party"]}"' not in text_of(
        cast.client("programme_manager"), draft
    ), "what has moved is not offered again"
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
    assert "Gebleven zoals ze waren" in text_of(client, draft)


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


def test_a_job_that_nobody_asked_for_is_refused() -> None:
    for run in (run_preview, run_move):
        with pytest.raises(ForgedJob):
            run(key=str(uuid4()), ticket="00")
