"""A second of every row about a person: the same, but of somebody else's life."""

import json
from collections.abc import Iterator
from uuid import UUID, uuid4

from django.db import Error, connection

from tests.permissions.tables import person_tables
from tests.roles import database_role

# Whoever is shared with is not copied: nobody has the file.
NOT_COPIED = {"sharing_grant", "sharing_involvement", "residents_resident"}
Copied = dict[object, object]


def copy_life(resident: UUID, *, to: UUID, region: UUID) -> None:
    """As far as keys let two rows say the same; what a row points at is copied first.
    Done as the worker, whom row security lets maintain."""
    made: Copied = {str(resident): str(to)}
    waiting = {name for name, _whose in person_tables()} - NOT_COPIED
    with database_role("worker"):
        made |= {
            values["id"]: None
            for name in sorted(waiting)
            for values in _rows(name, resident)
            if isinstance(values.get("id"), str)
        }
        while done := {
            name for name in waiting if _copied(name, resident, made, region)
        }:
            waiting -= done


def _copied(table: str, resident: UUID, made: Copied, region: UUID) -> bool:
    """Whether a row of it was taken over."""
    with connection.cursor() as cursor:
        for values in _rows(table, resident):
            fresh = values | {
                name: made.get(_key(one), one) for name, one in values.items()
            }
            fresh |= {"region_id": str(region)} if "region_id" in values else {}
            key = values.get("id")
            if _waits(values, made):
                continue
            if key is not None:
                fresh["id"] = str(uuid4()) if isinstance(key, str) else -int(str(key))
            cursor.execute("SAVEPOINT copied")
            try:
                cursor.execute(
                    f'INSERT INTO "{table}" SELECT * FROM '  # noqa: S608 - names from the catalogue
                    f'jsonb_populate_record(NULL::"{table}", %s)',
                    [json.dumps(fresh)],
                )
            except Error:
                cursor.execute("ROLLBACK TO copied")
            else:
                made |= {key: fresh["id"]} if key is not None else {}
                return True
    return False


def _waits(values: dict[str, object], made: Copied) -> bool:
    """Whether it points at a row that is not copied."""
    return any(
        made.get(_key(one), one) is None and one is not None
        for name, one in values.items()
        if name != "id"
    )


def _key(value: object) -> object:
    return value if isinstance(value, str) else None


def _rows(table: str, resident: UUID) -> Iterator[dict[str, object]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT to_jsonb(t)::text FROM "{table}" t WHERE resident_id = %s LIMIT 9',  # noqa: S608 - names from the catalogue
            [resident],
        )
        for (text,) in cursor.fetchall():
            yield json.loads(text)
