"""A file between preview and decision: its uploader's alone, and not for long."""

from uuid import UUID

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.exchange.actions.stage_import import (
    cells_of,
    clear_staged_imports,
    drop_import,
    stage_import,
)
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.models import StagedImport
from thuisroute.exchange.queries import staged_import
from thuisroute.exchange.tests.test_importing import NOLO, PERSON, cells


def stage(cast: Cast, who: str = "support_worker") -> UUID:
    with cast.acting(who) as actor:
        return stage_import(
            by=actor,
            kind=KINDS["residents"],
            file_name="bewoners.csv",
            answer=cells(PERSON, NOLO),
        )


def test_a_staged_file_is_its_uploaders_alone_and_unreadable_in_the_table(
    cast: Cast,
) -> None:
    key = stage(cast)
    with cast.acting("support_worker") as actor:
        assert cells_of(staged_import(actor, key)).cells[1][0] == "Nolo"
        assert b"Nolo" not in bytes(staged_import(actor, key).sealed)
    for other in ("outsider", "care_manager", "mediator"):
        with cast.acting(other) as actor, pytest.raises(Http404):
            staged_import(actor, key)
        assert not StagedImport.objects.exists()


def test_a_staged_file_is_forgotten_after_two_hours(cast: Cast) -> None:
    key = stage(cast)
    cast.travel(1)
    with cast.acting("support_worker") as actor, pytest.raises(Http404):
        staged_import(actor, key)
    with database_role("worker"):
        assert clear_staged_imports() == 1


def test_a_staged_file_can_be_dropped(cast: Cast) -> None:
    key = stage(cast)
    with cast.acting("support_worker") as actor:
        drop_import(by=actor, staged=key)
        with pytest.raises(Http404):
            staged_import(actor, key)
