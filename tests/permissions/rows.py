"""Every row of the world about a person, and what a seat should be able to do with it.

The rows are read as the worker, whom row security lets maintain them.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db import Error, connection
from psycopg import ClientCursor

from tests.permissions.oracle import (
    BY_CONCERN,
    BY_DOMAIN,
    BY_PARTY,
    BY_SEAT,
    GRANTS,
    MONEY,
    OTHERS_MONEY,
    OWN_GRANTS,
    TOLD_IN,
    VERBS,
    WORDS,
    WORDS_BY_DOMAIN,
    Kept,
    Verbs,
    expected,
    kept,
)
from tests.permissions.special import made_of
from tests.permissions.world import Sitting, World
from tests.roles import database_role

# Whose a row is, where that is not the resident.
HANDED = {"concerns_outreachfile": "assigned_to_id"}
# Told of who takes part in the registration, also by number.
TOLD_WITHOUT_NAME = {"", "registration"}
# An obligation that is about no resident is the region's.
REGIONAL_OBLIGATIONS = "regional_obligations"


@dataclass(frozen=True, eq=False)
class Row:
    """One row: its key, whose it is, and all that stands in it as text."""

    table: str
    key: str
    resident: str
    values: dict[str, object]

    def data(self, kept: Kept, sitting: Sitting) -> str:
        """The class of this very row."""
        if not self.resident:
            return REGIONAL_OBLIGATIONS
        if kept.data in {BY_DOMAIN, WORDS_BY_DOMAIN}:
            return str(self.values["domain"])
        if kept.data == TOLD_IN:
            return str(self.values["told_in"] or "dossier")
        if kept.data in {BY_CONCERN, BY_PARTY}:
            return self._money(kept, sitting)
        if kept.data == BY_SEAT:
            seat = (str(sitting.actor.party), sitting.actor.role)
            mine = seat == (self.values["party_id"], self.values["role"])
            return OWN_GRANTS if mine and not sitting.own else GRANTS
        return kept.data

    def is_in_words(self, kept: Kept) -> bool:
        """Whether it is read with the name only."""
        told_in = (
            kept.data == TOLD_IN and self.values["told_in"] not in TOLD_WITHOUT_NAME
        )
        return told_in or kept.data == WORDS_BY_DOMAIN

    def _money(self, kept: Kept, sitting: Sitting) -> str:
        """What was paid is of whom it concerns; an approval is the party's own word,
        or the resident's, which others write down."""
        party = str(sitting.actor.party)
        parties = self.values["parties"]
        assert isinstance(parties, list)
        concerned = sitting.own or party in parties
        if kept.data == BY_PARTY:
            mine = self.values["party_id"] in {None, None if sitting.own else party}
            concerned = concerned and mine
        return MONEY if concerned else OTHERS_MONEY


@dataclass(frozen=True)
class Table:
    """A table with all its rows."""

    name: str
    key: str
    whose: str
    columns: tuple[str, ...]
    # A column that can be set to the value beside it in every row at once.
    neutral: tuple[str, object]
    rows: tuple[Row, ...]
    handed: str
    readable: bool = True

    @cached_property
    def kept(self) -> tuple[Kept, ...]:
        """What data.csv says of it."""
        return tuple(one for one in kept() if one.table == self.name)

    @cached_property
    def one_of_each(self) -> tuple[Row, ...]:
        """A row of every resident and class, for what is tried one by one."""
        seat = ("party_id",) if self.name == "sharing_grant" else ()
        apart = ("domain", "told_in", *seat)
        found = {
            (row.resident, *(row.values.get(name) for name in apart)): row
            for row in self.rows
        }
        return tuple(found.values())

    @cached_property
    def searched(self) -> list[list[str]]:
        """What stands in each column, to look for."""
        return [
            sorted({json.dumps(row.values[column]) for row in self.rows})
            for column in self.columns
        ]

    def insert(self, row: Row) -> str:
        """The same row again: a key is in the way, but only after row security."""
        return sql(
            f'INSERT INTO "{self.name}" '  # noqa: S608 - names from the catalogue
            f'SELECT * FROM jsonb_populate_record(NULL::"{self.name}", %s)',
            json.dumps(row.values),
        )

    @cached_property
    def update(self) -> str:
        """Every row there is, without reading a column."""
        return self._blindly(*self.neutral)

    @cached_property
    def delete(self) -> str:
        """Every row there is."""
        return f'DELETE FROM "{self.name}"'  # noqa: S608 - names from the catalogue

    @cached_property
    def hand_over(self) -> str:
        """Make every row that may be changed somebody else's, who does not exist."""
        return self._blindly(self.handed, str(UUID(int=0)))

    def _blindly(self, column: str, value: object) -> str:
        return sql(f'UPDATE "{self.name}" SET "{column}" = %s', value)  # noqa: S608 - names from the catalogue


def sql(statement: str, *values: object) -> str:
    """The statement with its values written into it."""
    connection.ensure_connection()
    with ClientCursor(connection.connection) as cursor:
        return cursor.mogrify(statement, values or None)


def may(world: World, sitting: Sitting, table: Table, row: Row) -> Verbs:
    """What the tables of the privacy officer say of this row."""
    relation, consent = region_relation(world, sitting, row), "none"
    if row.resident:
        relation, consent = world.relation(sitting, UUID(row.resident))
    found: set[str] = set()
    asks = world.in_state(sitting, UUID(row.resident)) if row.resident else None
    for one in table.kept:
        data = row.data(one, sitting)
        asked = (sitting.party_kind, relation, sitting.role, consent)
        allowed = expected(*asked, data)
        if row.is_in_words(one):
            allowed &= expected(*asked, WORDS)
        allowed &= one.own if sitting.own else one.staff
        if asks:
            allowed = made_of(
                allowed, asks, data=data, table=table.name, values=row.values
            )
        found |= allowed
    return frozenset(found)


def region_relation(world: World, sitting: Sitting, row: Row) -> str:
    """Whether a row is of the region of the seat."""
    if not sitting.token:
        return "nobody"
    region = row.values.get("region_id", str(world.cast.region.pk))
    return "same_region" if region == str(sitting.actor.region) else "other_region"


def tables_of() -> list[Table]:
    """Every table with a path to a person, in the order of their names."""
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute(TABLES)
        return [
            Table(
                name, key, whose, tuple(columns), _neutral(name, key, tried),
                tuple(rows_in(name, key, whose)), HANDED.get(name, whose), readable,
            )
            for name, key, whose, readable, columns, tried in cursor.fetchall()
        ]  # fmt: skip


TABLES = """
    SELECT c.relname, k.attname,
           CASE WHEN c.relname = 'residents_resident' THEN 'id' ELSE 'resident_id' END,
           has_table_privilege('thuisroute_web', c.oid, 'SELECT'),
           array_agg(a.attname::text ORDER BY a.attnum),
           array_agg(a.attname::text ORDER BY has_column_privilege(
               'thuisroute_web', c.oid, a.attnum, 'UPDATE') DESC, a.attnum)
    FROM pg_class c
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = i.indkey[0]
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND has_table_privilege('thuisroute_worker', c.oid, 'SELECT, UPDATE')
      AND (c.relname = 'residents_resident' OR EXISTS (
        SELECT FROM pg_attribute p WHERE p.attrelid = c.oid
          AND p.attname = 'resident_id' AND NOT p.attisdropped))
    GROUP BY c.oid, c.relname, k.attname ORDER BY c.relname
"""


def rows_in(table: str, key: str, whose: str) -> Iterator[Row]:
    """As the running role sees them."""
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT "{key}"::text, "{whose}"::text, to_jsonb(t)::text '  # noqa: S608 - names from the catalogue
            f'FROM "{table}" t'
        )
        for found, resident, values in cursor.fetchall():
            yield Row(table, found, resident or "", json.loads(values))


def _neutral(table: str, key: str, columns: Iterable[str]) -> tuple[str, object]:
    """Found by trying, first what pages may write: no check or key of the table minds
    the same value everywhere."""
    with connection.cursor() as cursor:
        for column in columns:
            if column in {key, "id", "resident_id", "domain", "party_id", "role"}:
                continue
            cursor.execute(f'SELECT "{column}" FROM "{table}" LIMIT 1')  # noqa: S608 - names from the catalogue
            found = cursor.fetchone()
            value = found[0] if found else None
            cursor.execute("SAVEPOINT neutral")
            try:
                cursor.execute(f'UPDATE "{table}" SET "{column}" = %s', [value])  # noqa: S608 - names from the catalogue
            except Error:
                continue
            else:
                return column, value
            finally:
                cursor.execute("ROLLBACK TO neutral; RELEASE neutral")
    return key, None


def cells_in(tables: Iterable[Table], residents: int, sittings: int) -> int:
    """Every field of every table, each verb, each resident, each seat."""
    fields = sum(len(table.columns) for table in tables)
    return fields * len(VERBS) * residents * sittings
