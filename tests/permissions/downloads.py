"""What leaves as a file, for every seat: each list that the queue makes as somebody,
each log, each copy, against `downloads.csv` and the verb export of `expected.csv`.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Self
from uuid import UUID, uuid4

from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.permissions.marked import Marked, fields_of, marked_in, markers_on
from tests.permissions.markers import FIGURE, TEXT, fields_holding
from tests.permissions.oracle import ANY, said_in
from tests.permissions.pages import NUMBER, SERVED
from tests.permissions.rows import Row, Table, may, region_relation
from tests.permissions.undone import undone
from tests.permissions.world import WHOLE, Sitting, World
from tests.roles import database_role
from thuisroute.exchange.actions.prepare_export import USE
from thuisroute.exchange.jobs import EXPORT, run_prepare_export
from thuisroute.exchange.models import StagedExport
from thuisroute.exchange.tests.workbooks import cells_in
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.sealing import unseal
from thuisroute.sharing.models import RightsRequest

NUMBERS, WHOLE_REGION = "numbers", "numbers of the region"
FOUND, NAMED, HOUSED = "residents_resident", "residents_identity", "referrals_referral"
# Of the columns of the list: whose class each is.
COLUMNS = {
    0: NAMED, 1: FOUND, 2: HOUSED, 3: HOUSED, 4: HOUSED, 5: FOUND, 6: FOUND,
}  # fmt: skip
NAME_COLUMN, NUMBER_COLUMN = 0, 1


@dataclass
class Downloads:
    """Compares what leaves, and counts the cells that were really looked at: one field
    of one resident, in one file of one seat."""

    world: World
    tables: list[Table]
    marked: Marked
    cells: int = 0
    files: int = 0
    lines: int = 0

    @classmethod
    def of(cls, world: World, tables: list[Table]) -> Self:
        """Texts and figures: keys stand in the log, and have to."""
        telling = set(fields_holding(TEXT, FIGURE))
        marked = {
            marker: places
            for marker, places in marked_in(tables).items()
            if all((table.name, column) in telling for table, _row, column in places)
        }
        return cls(world, tables, marked)

    def __post_init__(self) -> None:
        self._fields = len(fields_of(self.marked))
        self._tables = {table.name: table for table in self.tables}
        self._rows = {
            (table.name, row.resident): row
            for table in self.tables
            if table.name in COLUMNS.values()
            for row in table.rows
        }

    def differences(self, sittings: Iterable[Sitting]) -> Iterator[str]:
        """Every file of each of them."""
        for sitting in sittings:
            client = self.world.client(sitting)
            yield from self._list(sitting, client)
            for door, route in (("log", "access_log"), ("breach", "breach_report")):
                yield from self._log(sitting, client, door, route)
            address = reverse("own_copy", args=["json"])
            yield from self._copy(sitting, client, "own copy", address)
            yield from self._paper(sitting, client)

    def _list(self, sitting: Sitting, client: Client) -> Iterator[str]:
        with undone():
            files = list(_files_of_the_list(client, sitting))
        if bool(files) != bool(holds("list", sitting)):
            yield f"{sitting.name}: {len(files)} files of the list"
        for what, lines in files:
            self.lines += len(lines)
            self.files += 1
            yield from self._only(sitting, what, str(lines), _exports)
            by_number = {line[NUMBER_COLUMN]: line for line in lines}
            for resident in self.world.residents:
                for wrong in self._line(sitting, str(resident), by_number):
                    yield f"{sitting.name}: {what} {wrong}"

    def _line(
        self, sitting: Sitting, resident: str, lines: dict[str, list[str]]
    ) -> Iterator[str]:
        number = str(self._rows[FOUND, resident].values["number"])
        line = lines.get(number)
        for place, table in COLUMNS.items():
            self.cells += 1
            row = self._rows.get((table, resident))
            allowed = row is not None and "export" in may(
                self.world, sitting, self._tables[table], row
            )
            held = line is not None and bool(line[place])
            if held and place == NAME_COLUMN and line is not None:
                # Without a name somebody is called by the number.
                held = number not in line[place]
            if held != allowed:
                who = self.world.named(UUID(resident))
                yield f"{'holds' if held else 'lacks'} column {place} of {who}"

    def _log(
        self, sitting: Sitting, client: Client, door: str, route: str
    ) -> Iterator[str]:
        today = clock.today()
        said = {
            "since": today - timedelta(days=400), "until": today, "export": "1",
            "party": sitting.actor.party, "known_at": "", "once": uuid4(),
        }  # fmt: skip
        answer = client.post(reverse(route), said)
        text = _file(answer)
        if bool(text) != bool(holds(door, sitting)):
            yield f"{sitting.name}: {door} answers {answer.status_code}"
        if text:
            self.files += 1
            self.lines += len(_csv(text.encode()))
            yield from self._only(sitting, door, text, _numbers)
            yield from self._other_people(sitting, door, text)

    def _other_people(self, sitting: Sitting, door: str, text: str) -> Iterator[str]:
        """Those of another organisation are for the transfer point alone to watch."""
        if holds(door, sitting) != NUMBERS:
            return
        own = self.world.party_name(sitting)
        for line in _csv(text.encode()):
            self.cells += 1
            if not any(own in cell for cell in line):
                yield f"{sitting.name}: {door} holds {line}"

    def _copy(
        self, sitting: Sitting, client: Client, door: str, address: str
    ) -> Iterator[str]:
        answer = client.get(address)
        text = _file(answer)
        if bool(text) != bool(holds(door, sitting)):
            yield f"{sitting.name}: {address} answers {answer.status_code}"
        if text:
            mine = sitting.own or WHOLE
            reader = self.world.sitting(f"resident of {mine}")
            self.files += 1
            yield from self._only(reader, f"{sitting.name}, {door}", text, _exports)

    def _paper(self, sitting: Sitting, client: Client) -> Iterator[str]:
        """The question that stands in the whole life, as if it were for a copy."""
        life = self.world.lives[WHOLE]
        with undone():
            with database_role("worker"):
                RightsRequest.objects.filter(pk=life.right).update(kind="copy")
            address = reverse("rights_copy", args=[life.right, "json"])
            yield from self._copy(sitting, client, "paper copy", address)

    def _only(
        self,
        sitting: Sitting,
        what: str,
        text: str,
        allowed: Callable[[World, Sitting, Table, Row, str], bool],
    ) -> Iterator[str]:
        """Each marker of the world is looked for in the file."""
        self.cells += self._fields
        for one in markers_on(text, self.marked):
            places = self.marked[one]
            if not any(allowed(self.world, sitting, *place) for place in places):
                names = {f"{table.name}.{column}" for table, _row, column in places}
                yield f"{sitting.name}: {what} holds {', '.join(sorted(names))}"


def holds(door: str, sitting: Sitting) -> str:
    """What downloads.csv says of a door; nothing when it does not name the seat."""
    asked = (sitting.party_kind, sitting.relation, sitting.role)
    return next(
        (
            row["holds"]
            for row in said_in("downloads.csv")
            if row["door"] == door
            and all(
                row[name] == ANY or one in row[name].split()
                for name, one in zip(("party", "relation", "role"), asked, strict=True)
            )
        ),
        "",
    )


def _exports(
    world: World, sitting: Sitting, table: Table, row: Row, _column: str
) -> bool:
    return "export" in may(world, sitting, table, row)


def _numbers(
    world: World, sitting: Sitting, table: Table, row: Row, column: str
) -> bool:
    here = region_relation(world, sitting, row) == "same_region"
    return here and f"{table.name}.{column}" == NUMBER


def _file(answer: object) -> str:
    """What leaves; nothing when it is a page."""
    headers = getattr(answer, "headers", {})
    if getattr(answer, "status_code", 0) != SERVED or not headers.get(
        "Content-Disposition"
    ):
        return ""
    content: bytes = getattr(answer, "content", b"")
    return content.decode(errors="replace")


def _files_of_the_list(
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
    for form, lines_in in (("csv", _csv), ("xlsx", _xlsx)):
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


def _csv(content: bytes) -> list[list[str]]:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    return list(rows)[1:]


def _xlsx(content: bytes) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in cells_in(content)][1:]
