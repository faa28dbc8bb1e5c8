"""What leaves as a file, for every seat: each list that the queue makes as somebody,
each log, each copy, each paper that was added and each list of problems, against
`downloads.csv` and the verb export of `expected.csv`. A PDF is read as text.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Self
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from tests.permissions.brought import (
    Fetched,
    papers,
    problem_lists,
    uploads,
    write_papers,
)
from tests.permissions.documents import file_of
from tests.permissions.listed import files_of_the_list, lines_of_csv
from tests.permissions.marked import Marked, fields_of, marked_in, markers_on
from tests.permissions.markers import FIGURE, TEXT, fields_holding
from tests.permissions.oracle import ANY, said_in
from tests.permissions.pages import NUMBER
from tests.permissions.rows import Row, Table, may, region_relation
from tests.permissions.undone import undone
from tests.permissions.world import WHOLE, Sitting, World
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.sharing.models import RightsRequest

NUMBERS, WHOLE_REGION = "numbers", "numbers of the region"
FOUND, NAMED, HOUSED = "residents_resident", "residents_identity", "referrals_referral"
# Of the columns of the list: whose class each is.
COLUMNS = {
    0: NAMED, 1: FOUND, 2: HOUSED, 3: HOUSED, 4: HOUSED, 5: FOUND, 6: FOUND,
}  # fmt: skip
NAME_COLUMN, NUMBER_COLUMN = 0, 1
FORMS = ("json", "pdf")
PAPERS = "sharing_rightsevidence"


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
            for form in FORMS:
                address = reverse("own_copy", args=[form])
                yield from self._copy(sitting, client, "own copy", address)
                yield from self._on_paper(sitting, client, form)
            yield from self._added(sitting, client)
            yield from self._problems(sitting, client)

    def _list(self, sitting: Sitting, client: Client) -> Iterator[str]:
        with undone():
            files = list(files_of_the_list(client, sitting))
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
        text = file_of(answer)
        if bool(text) != bool(holds(door, sitting)):
            yield f"{sitting.name}: {door} answers {answer.status_code}"
        if text:
            self.files += 1
            self.lines += len(lines_of_csv(text.encode()))
            yield from self._only(sitting, door, text, _numbers)
            yield from self._other_people(sitting, door, text)

    def _other_people(self, sitting: Sitting, door: str, text: str) -> Iterator[str]:
        """Those of another organisation are for the transfer point alone to watch."""
        if holds(door, sitting) != NUMBERS:
            return
        own = self.world.party_name(sitting)
        for line in lines_of_csv(text.encode()):
            self.cells += 1
            if not any(own in cell for cell in line):
                yield f"{sitting.name}: {door} holds {line}"

    def _copy(
        self, sitting: Sitting, client: Client, door: str, address: str
    ) -> Iterator[str]:
        answer = client.get(address)
        text = file_of(answer)
        if bool(text) != bool(holds(door, sitting)):
            yield f"{sitting.name}: {address} answers {answer.status_code}"
        if text:
            mine = sitting.own or WHOLE
            reader = self.world.sitting(f"resident of {mine}")
            self.files += 1
            what = f"{sitting.name}, {address}"
            yield from self._only(reader, what, text, _exports)
            left_out = said_of(door, sitting).get("left_out", "").split()
            for field in self._lacking(reader, text):
                if field not in left_out:
                    yield f"{what} lacks {field}"

    def _lacking(self, reader: Sitting, text: str) -> Iterator[str]:
        """Fields of the resident that stand there in no way of writing them: something
        was left out, or the file was not really read."""
        found = markers_on(text, self.marked)
        told: dict[tuple[str, str], bool] = {}
        for marker, places in self.marked.items():
            for table, row, column in places:
                mine = row.resident == str(reader.actor.subject)
                if mine and _exports(self.world, reader, table, row, column):
                    value = (f"{table.name}.{column}", row.key)
                    told[value] = told.get(value, False) or marker in found
        yield from (field for (field, _key), is_told in told.items() if not is_told)

    def _on_paper(self, sitting: Sitting, client: Client, form: str) -> Iterator[str]:
        """The question that stands in the whole life, as if it were for a copy."""
        life = self.world.lives[WHOLE]
        with undone():
            with database_role("worker"):
                RightsRequest.objects.filter(pk=life.right).update(kind="copy")
            address = reverse("rights_copy", args=[life.right, form])
            yield from self._copy(sitting, client, "paper copy", address)

    def _added(self, sitting: Sitting, client: Client) -> Iterator[str]:
        """Whoever may take along a paper gets that one; nobody else gets any."""
        table, named = self._tables[PAPERS], holds("added paper", sitting)
        may_have = {
            row.key: bool(named) and "export" in may(self.world, sitting, table, row)
            for row in table.rows
        }
        with undone():
            write_papers(table)
            found = list(papers(sitting, client, table))
        for one in found:
            yield from self._fetched(sitting, "added paper", one, may_have[one.key])
            if one.text and one.key not in one.text:
                yield f"{sitting.name}: another paper than that of {one.key}"

    def _problems(self, sitting: Sitting, client: Client) -> Iterator[str]:
        """What is wrong in a list is for the seat that it was uploaded from."""
        seats, named = uploads(), holds("problems", sitting)
        for one in problem_lists(client):
            mine = bool(named) and seats[one.key] == str(sitting.actor.seat)
            yield from self._fetched(sitting, "problems", one, mine)

    def _fetched(
        self,
        sitting: Sitting,
        door: str,
        one: Fetched,
        due: bool,  # noqa: FBT001 - what the table says
    ) -> Iterator[str]:
        self.cells += 1
        if bool(one.text) != due:
            yield f"{sitting.name}: {door} answers {one.status}"
        if one.text:
            self.files += 1
            yield from self._only(sitting, door, one.text, _exports)

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
    return said_of(door, sitting).get("holds", "")


def said_of(door: str, sitting: Sitting) -> dict[str, str]:
    """The row of downloads.csv; empty when none names the seat."""
    asked = (sitting.party_kind, sitting.relation, sitting.role)
    return next(
        (
            row
            for row in said_in("downloads.csv")
            if row["door"] == door
            and all(
                row[name] == ANY or one in row[name].split()
                for name, one in zip(("party", "relation", "role"), asked, strict=True)
            )
        ),
        {},
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
