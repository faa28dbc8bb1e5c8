"""The list of residents to take along: asked, made by the queue, fetched."""

import csv
import io
import json
from collections.abc import Iterator
from uuid import UUID, uuid4

from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.permissions.world import Sitting
from tests.roles import database_role
from thuisroute.exchange.actions.prepare_export import USE
from thuisroute.exchange.jobs import EXPORT, run_prepare_export
from thuisroute.exchange.models import StagedExport
from thuisroute.exchange.tests.workbooks import cells_in
from thuisroute.kernel import sessions
from thuisroute.kernel.sealing import unseal


def files_of_the_list(
    client: Client, sitting: Sitting
) -> Iterator[tuple[str, list[list[str]]]]:
    """What the job made, and what is handed out of it, line by line."""
    answer = client.post(reverse("exports"), {"once": uuid4()})
    if (
        "Location" not in answer.headers
        or "/exports/" not in answer.headers["Location"]
    ):
        return
    key = UUID(answer.headers["Location"].rsplit("/", 1)[1])
    _run(key)
    sessions.begin(sitting.token)
    sealed = StagedExport.objects.get(pk=key).sealed
    sessions.begin("")
    if sealed is None:
        return
    made = json.loads(unseal(sealed, use=USE))
    order = ("name", "number", "state", "provider", "municipality", "group", "since")
    yield "the job", [[one[name] or "" for name in order] for one in made]
    for form, lines_in in (("csv", lines_of_csv), ("xlsx", _lines_of_xlsx)):
        content = client.get(reverse("export_file", args=[key, form])).content
        yield form, lines_in(content)


def _run(key: UUID) -> None:
    """What the worker does, with the arguments that were deferred."""
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT args FROM procrastinate_jobs "
            "WHERE task_name = %s AND args ->> 'export' = %s",
            [EXPORT, str(key)],
        )
        (args,) = cursor.fetchone() or ({},)
        run_prepare_export(**(args if isinstance(args, dict) else json.loads(args)))


def lines_of_csv(content: bytes) -> list[list[str]]:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    return list(rows)[1:]


def _lines_of_xlsx(content: bytes) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in cells_in(content)][1:]
