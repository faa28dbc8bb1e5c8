"""Changing the agreement on its pages, as tests do it: draft, preview, adopt, run."""

import json
from typing import Any
from uuid import uuid4

from django.db import connection
from django.test import Client

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.actions.bring_into_force import bring_into_force
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.authoring.answers import period_parts
from thuisroute.kernel import clock
from thuisroute.obligations.jobs import MOVE, PREVIEW
from thuisroute.obligations.models import Obligation, VersionPreview
from thuisroute.obligations.tasks import run_move, run_preview
from thuisroute.project.tests.writing_it import address_of, save, shown, values_now

HERE = "/agreement/versions/"
COLUMNS = (
    "clock", "article", "occurrence", "started_on", "due", "party_kind", "role",
    "party_id", "settled",
)  # fmt: skip


def send(client: Client, address: str, **typed: Any) -> int:  # noqa: ANN401 - form fields
    return client.post(address, {"once": str(uuid4()), **typed}).status_code


def a_draft(cast: Cast, **changes: str) -> AgreementVersion:
    """Begun and changed on its pages; clocks have other terms, as `clock="P6W"`."""
    client = cast.client("programme_manager")
    assert send(client, HERE, note="Zes weken is haalbaar.") == 302
    with database_role("worker"):
        number = AgreementVersion.objects.get(region=cast.region, state="draft").number
        values = values_now(number)
    for at, one in enumerate(values["clocks"]):
        if one["id"] in changes:
            term, unit = period_parts(changes[one["id"]])
            name = f"clocks__{at}__within"
            typed = {f"{name}_0": term, f"{name}_1": unit}
            page = address_of(number, "clocks", at)
            kept = save(client, page, shown(values, "clocks", at), **typed)
            assert kept.status_code == 302
    with database_role("worker"):
        return AgreementVersion.objects.get(region=cast.region, state="draft")


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


def text_of(client: Client, draft: AgreementVersion) -> str:
    return client.get(f"{HERE}{draft.number}/").content.decode()
