"""What somebody reads on the pages: every address of a life, and the search."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.permissions.addresses import every_address
from tests.permissions.life import Life
from tests.permissions.marked import Marked, fields_of, markers_on
from tests.permissions.oracle import expected
from tests.permissions.rows import Row, Table, may, region_relation
from tests.permissions.undone import undone
from tests.permissions.world import Sitting, World

# A key of a life in the address: the page is about that resident.
ABOUT_RESIDENT = {
    "resident",
    "referral",
    "match",
    "lease",
    "review",
    "obligation",
    "goal",
    "network",
    "scaling",
    "early_notice",
    "concern",
    "landing",
    "arrangement",
    "cost",
    "settlement",
    "meeting",
    "item",
    "decision",
    "stay",
    "handover",
}
SERVED = 200
# By number and by name.
SEARCHED = 2
NUMBER, HOLDS = "residents_resident.number", "sharing_legalhold"
EMERGENCIES, REASONS = "sharing_emergencyaccess", "sharing_emergencyreason"


def page_differences(
    world: World, sittings: Iterable[Sitting], marked: Marked, lives: Sequence[str]
) -> Iterator[str]:
    """Every marker on a page that is not for this reader."""
    for sitting in sittings:
        client = world.client(sitting)
        asked_before: set[str] = set()
        for consent in lives:
            for asked, answer in answers(client, world.lives[consent], asked_before):
                for one in markers_on(told(answer), marked):
                    if one not in asked and not entitled(world, sitting, marked, one):
                        yield f"{sitting.name} reads {_names(marked, one)} on {asked}"


def cells_on_pages(world: World, marked: Marked, lives: Sequence[str]) -> int:
    """What is really looked at for one reader: each field of the residents whose pages
    are opened, to see; and number and name, to search."""
    opened = {str(world.lives[one].resident) for one in lives}
    seen = {one for one in fields_of(marked) if one[2] in opened}
    return len(seen) + SEARCHED * len(opened)


def _names(marked: Marked, one: str) -> str:
    return ", ".join({f"{table.name}.{column}" for table, _row, column in marked[one]})


def answers(
    client: Client, life: Life, asked_before: set[str]
) -> Iterator[tuple[str, HttpResponse]]:
    """What was asked, and what came; then the search by number and by name."""
    for _row, address in every_address(life):
        if address in asked_before:
            continue
        asked_before.add(address)
        yield address, _answer(partial(client.get, address))
    for words in (life.number, life.name):
        said = {"search": words, "once": str(uuid4())}
        found = _answer(partial(client.post, reverse("residents"), said))
        yield f"a search for {words}", found


def _answer(ask: Callable[[], object]) -> HttpResponse:
    """What came, with its line in the log taken back: in one transaction every line
    leaves a dead head of the chain behind, which the next one would have to pass."""
    with undone():
        answer = ask()
    assert isinstance(answer, HttpResponse)
    return answer


def words_of(answer: HttpResponse) -> str:
    """What a reader finds in it: an archive hides its words until unpacked."""
    if answer.headers.get("Content-Type") != "application/zip":
        return answer.content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        inside = [
            packed.read(name).decode(errors="replace") for name in packed.namelist()
        ]
        return " ".join([*packed.namelist(), *inside])


def told(answer: HttpResponse) -> str:
    """All that leaves: the page and what is written over it."""
    headers = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
    return f"{headers} {answer.cookies} {words_of(answer)}"


def _rows_of(marked: Marked, name: str) -> Iterator[tuple[Table, Row]]:
    for places in marked.values():
        for table, row, _column in places:
            if table.name == name:
                yield table, row


def _held(
    world: World, sitting: Sitting, marked: Marked, rows: Sequence[tuple[str, Row]]
) -> bool:
    """What must not be destroyed is called by the number of its dossier."""
    numbered = {row.resident for field, row in rows if field == NUMBER}
    return bool(numbered) and any(
        row.resident in numbered and "see" in may(world, sitting, table, row)
        for table, row in _rows_of(marked, HOLDS)
    )


def _reviewed(
    world: World, sitting: Sitting, marked: Marked, rows: Sequence[tuple[str, Row]]
) -> bool:
    """Whoever judges an emergency reads why, and of which dossier by its number."""
    judged = [
        row
        for _table, row in _rows_of(marked, EMERGENCIES)
        if _reviews(world, sitting, row)
    ]
    keys, residents = {row.key for row in judged}, {row.resident for row in judged}
    return any(
        (row.table in {EMERGENCIES, REASONS} and row.key in keys)
        or (field == NUMBER and row.resident in residents)
        for field, row in rows
    )


def _reviews(world: World, sitting: Sitting, row: Row) -> bool:
    """Of the own organisation, or of the region."""
    related = {region_relation(world, sitting, row)}
    if row.values["party_id"] == str(sitting.actor.party):
        related.add("own")
    asked = (sitting.role, "none", "emergency_reviews")
    return any(
        "see" in expected(sitting.party_kind, relation, *asked) for relation in related
    )


def entitled(world: World, sitting: Sitting, marked: Marked, marker: str) -> bool:
    """Whether one of the rows in which it stands may be seen."""
    seen = any(
        "see" in may(world, sitting, table, row)
        for table, row, _column in marked[marker]
    )
    places = [(f"{table.name}.{name}", row) for table, row, name in marked[marker]]
    return seen or any(
        tells(world, sitting, marked, places) for tells in (_held, _reviewed)
    )
