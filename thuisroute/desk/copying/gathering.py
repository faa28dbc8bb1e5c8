"""Everything about one resident, as the database shows it to that resident.

Row security decides what that is: the tables are read in the resident's own session.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from thuisroute.desk.copying.sections import SECTIONS, is_left_out
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.residents.queries.dossiers import head
from thuisroute.residents.queries.identities import bsn_of
from thuisroute.sharing.queries.own import looks_at_me

Row = dict[str, Any]
# Looks are told from the day on which the first file can have been opened.
BEGINNING = datetime(2000, 1, 1, tzinfo=clock.AMSTERDAM)
MOST_LOOKS = 100_000
BSN = "residents_citizenservicenumber"
CONTACTS = "residents_contactperson"


@dataclass(frozen=True)
class Gathered:
    """Rows by table, in the order of the sections; `names`: organisations and homes
    that rows point at, by their key."""

    resident: UUID
    number: str
    agreement: UUID
    made_at: datetime
    tables: Mapping[str, list[Row]]
    looks: list[Row]
    names: Mapping[str, str]


def gather(resident: UUID) -> Gathered:
    """For a session of the resident's own; nobody else gets more than they see."""
    main = head(resident)
    looked = looks_at_me(BEGINNING, clock.now(), limit=MOST_LOOKS)
    found = ask(main, looked)
    about = found.of(main)[0]
    tables = {table: _rows(table, resident) for table in SECTIONS}
    if tables[BSN]:
        tables[BSN] = [{"bsn": bsn_of(resident)}]
    return Gathered(
        resident=resident,
        number=about.number,
        agreement=about.agreement_id,
        made_at=clock.now(),
        tables=tables,
        looks=[asdict(one) for one in found.of(looked)],
        names=_names(tables),
    )


def _rows(table: str, resident: UUID) -> list[Row]:
    key = "id" if table == "residents_resident" else "resident_id"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT to_json(t) FROM {table} t WHERE t.{key} = %s",  # noqa: S608 - names of our own sections
            [resident],
        )
        rows = [_whole(row) for (row,) in cursor.fetchall()]
    kept = [
        {name: value for name, value in row.items() if not is_left_out(table, name)}
        for row in rows
    ]
    return sorted(kept, key=_order)


def _whole(row: Any) -> Row:  # noqa: ANN401 - what the database sends, text or parsed
    found: Row = json.loads(row) if isinstance(row, str) else row
    return found


def _order(row: Row) -> tuple[str, ...]:
    """By day where there is one: a copy reads from old to new."""
    days = ("registered_on", "proposed_on", "asked_on", "held_on", "started_on", "on",
            "at", "since", "given_on", "recorded_on", "starts_on",
            "answered_on", "written_on", "said_on", "met_on")  # fmt: skip
    return (*(str(row[one]) for one in days if row.get(one)), str(row.get("id", "")))


def _names(tables: Mapping[str, list[Row]]) -> dict[str, str]:
    keys = list(_keys(tables))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id::text, name FROM parties_party WHERE id = ANY (%s::uuid[]) "
            "UNION ALL SELECT id::text, concat_ws(' ', street, house_number) || ', ' "
            "|| town FROM homes_home WHERE id = ANY (%s::uuid[]) "
            "UNION ALL SELECT id::text, name FROM parties_user "
            "WHERE id = ANY (%s::uuid[])",
            [keys, keys, [row["user_id"] for row in tables[CONTACTS]]],
        )
        return dict(cursor.fetchall())


def _keys(tables: Mapping[str, list[Row]]) -> Iterator[str]:
    """What the rows point at; colleagues stay without a name unless they are a contact
    person, as in who looked: by organisation and role."""
    for rows in tables.values():
        for row in rows:
            for name, value in row.items():
                # A number counts within its own table and is the key of no name.
                if _points(name) and value and not isinstance(value, int):
                    yield from map(str, value if isinstance(value, list) else [value])


def _points(column: str) -> bool:
    return column.endswith("_id") or column in {"by_party", "bearers"}
