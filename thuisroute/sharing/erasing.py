"""Statements that erase one class of record of one resident, from the catalogue.

Each says how many rows it ended. What figures need of them is counted by the same
statement, so that no number is lost or doubled.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import connection
from psycopg import sql

from thuisroute.kernel.personal import Catalogue, Counted, Erasure, PersonalTable

COUNTED = sql.SQL(
    "{name} AS (INSERT INTO sharing_count AS c (id, region_id, month, party_id, "
    "municipality, kind, name, article, outcome, number) "
    "SELECT gen_random_uuid(), region_id, date_trunc('month', {month})::date, {party}, "
    "{municipality}, {kind}, {what}, {article}, {outcome}, count(*) "
    "FROM gone WHERE {only} GROUP BY 2, 3, 4, 5, 6, 7, 8, 9 "
    "ON CONFLICT (region_id, month, kind, name, article, outcome, municipality, "
    "party_id) DO UPDATE SET number = c.number + excluded.number)"
)


def erase_class(
    catalogue: Catalogue, record_class: str, resident: UUID
) -> dict[str, int]:
    """Rows ended, by table; tables that held nothing are left out."""
    ended: dict[str, int] = {}
    for table in catalogue.of_class(record_class):
        if table.whose and (rows := _erase(table, record_class, resident)):
            ended[table.table] = rows
    return ended


def erase_by_own_date(
    table: PersonalTable, term: str, children: Sequence[PersonalTable]
) -> int:
    """Rows whose own term has passed today, with what hangs on them; how many."""
    due = sql.SQL(
        "(SELECT {key} FROM {table} WHERE ({own}::timestamptz AT TIME ZONE "
        "'Europe/Amsterdam')::date + {term}::interval <= kernel_today())"
    ).format(
        key=sql.Identifier("id"),
        table=sql.Identifier(table.table),
        own=sql.Identifier(table.own_date),
        term=sql.Literal(term),
    )
    for child in children:
        pointer = sql.Identifier(child.child_of[1] if child.child_of else "id")
        statement = sql.SQL("DELETE FROM {} WHERE {} IN ").format(
            sql.Identifier(child.table), pointer
        )
        _run(statement + due)
    return _run(
        sql.SQL("DELETE FROM {} WHERE id IN ").format(sql.Identifier(table.table)) + due
    )


def _erase(table: PersonalTable, record_class: str, resident: UUID) -> int:
    if record_class in table.sooner:
        return _empty(table, table.sooner[record_class], resident)
    if record_class in table.loosened:
        return _empty(table, {table.loosened[record_class]: None}, resident)
    if table.erased is not Erasure.DELETE:
        return 0
    return _delete(table, resident)


def _delete(table: PersonalTable, resident: UUID) -> int:
    gone = sql.SQL("gone AS (DELETE FROM {} WHERE {} = {} RETURNING *)").format(
        sql.Identifier(table.table), sql.Identifier(table.whose), sql.Literal(resident)
    )
    counts = [_counting(at, one) for at, one in enumerate(table.counted)]
    whole = sql.SQL("WITH {} SELECT count(*) FROM gone").format(
        sql.SQL(", ").join([gone, *counts])
    )
    with connection.cursor() as cursor:
        cursor.execute(whole.as_string(None))
        rows: int = cursor.fetchone()[0]
    return rows


def _counting(at: int, one: Counted) -> sql.Composed:
    only: sql.Composable = sql.SQL("true")
    if one.only:
        only = sql.SQL("{} = {}").format(
            sql.Identifier(one.only[0]), sql.Literal(one.only[1])
        )
    return COUNTED.format(
        name=sql.Identifier(f"counted_{at}"),
        month=sql.Identifier(one.month),
        party=sql.Identifier(one.party) if one.party else sql.SQL("NULL::uuid"),
        municipality=_text(one.municipality),
        kind=sql.Literal(one.kind),
        what=_text(one.name),
        article=_text(one.article),
        outcome=_text(one.outcome),
        only=only,
    )


def _text(column: str) -> sql.Composable:
    """A column, an attribute of a JSON column, or nothing."""
    if not column:
        return sql.SQL("''")
    name, _, attribute = column.partition(".")
    if not attribute:
        return sql.Identifier(name)
    return sql.SQL("coalesce({} ->> {}, '')").format(
        sql.Identifier(name), sql.Literal(attribute)
    )


def _empty(table: PersonalTable, values: Mapping[str, object], resident: UUID) -> int:
    """Empty some columns, in rows where one of them still says something."""
    pairs = [
        (sql.Identifier(column), _literal(value)) for column, value in values.items()
    ]
    to = sql.SQL(", ").join(sql.SQL("{} = {}").format(*pair) for pair in pairs)
    differs = sql.SQL(" OR ").join(
        sql.SQL("{} IS DISTINCT FROM {}").format(*pair) for pair in pairs
    )
    return _run(
        sql.SQL("UPDATE {} SET {} WHERE {} = {} AND ({})").format(
            sql.Identifier(table.table),
            to,
            sql.Identifier(table.whose),
            sql.Literal(resident),
            differs,
        )
    )


def _literal(value: object) -> sql.Composable:
    return sql.SQL("'{}'") if value == [] else sql.Literal(value)


def _run(statement: sql.Composed) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement.as_string(None))
        rows: int = cursor.rowcount
    return rows
