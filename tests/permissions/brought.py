"""Files about what somebody brought in themselves: a paper with a question about the
own data, and what is wrong in a list that was uploaded.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from uuid import UUID

import typst
from django.test import Client
from django.urls import reverse

from tests.permissions.documents import file_of
from tests.permissions.rows import Table
from tests.permissions.world import Sitting
from tests.roles import database_role
from thuisroute.exchange.models import StagedImport
from thuisroute.kernel.sealing import seal_bytes
from thuisroute.sharing.actions.ask_for_right import EVIDENCE
from thuisroute.sharing.models import RightsEvidence


@dataclass(frozen=True)
class Fetched:
    """What came for one key, and what it was answered with."""

    key: str
    text: str
    status: int


def write_papers(table: Table) -> None:
    """On each stands its own key, so that none can pass for another."""
    with database_role("worker"):
        for row in table.rows:
            sealed = seal_bytes(_paper(row.key), use=EVIDENCE)
            RightsEvidence.objects.filter(pk=UUID(row.key)).update(sealed=sealed)


def papers(sitting: Sitting, client: Client, table: Table) -> Iterator[Fetched]:
    """Every paper there is, asked on the page of whoever asks."""
    route = "own_right_paper" if sitting.own else "rights_paper"
    for row in table.rows:
        yield _fetched(client, route, row.key)


def problem_lists(client: Client) -> Iterator[Fetched]:
    """Of every list that was uploaded."""
    for key in uploads():
        yield _fetched(client, "import_problems", key)


def uploads() -> dict[str, str]:
    """From which seat each was."""
    with database_role("worker"):
        found = StagedImport.objects.values_list("pk", "seat_id")
        return {str(key): str(seat) for key, seat in found}


def _fetched(client: Client, route: str, key: str) -> Fetched:
    answer = client.get(reverse(route, args=[key]))
    return Fetched(key, file_of(answer), answer.status_code)


@cache
def _paper(key: str) -> bytes:
    written: bytes = typst.compile(key.encode())
    return written
