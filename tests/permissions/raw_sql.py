"""What a seat can do in raw SQL, as the web role: only row security stands between.

Reading is asked of a whole table at once, by key, by value and as an export. Changing
and deleting are tried blindly, without reading a column, since a statement that reads
is held back by the rules for reading as well. Everything tried is undone.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from django.db import connection
from django.db.backends.utils import CursorWrapper

from tests.permissions.rows import Row, Table
from tests.permissions.world import Sitting, World
from tests.roles import database_role
from thuisroute.kernel import sessions

# What the tables of the privacy officer say of one row.
May = Callable[[World, Sitting, Table, Row], frozenset[str]]
Allowed = dict[Row, frozenset[str]]
# How many rows each statement touches: 0 when row security or a privilege refuses, -1
# when a key or a check was in the way, which are asked only after row security.
TRIED = """
CREATE OR REPLACE FUNCTION tried(statements text[]) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE statement text; touched bigint; found bigint[] := '{}';
BEGIN
    FOREACH statement IN ARRAY statements LOOP
        BEGIN
            EXECUTE statement;
            GET DIAGNOSTICS touched = ROW_COUNT;
            RAISE EXCEPTION USING ERRCODE = 'UN001';
        EXCEPTION
            WHEN insufficient_privilege THEN touched := 0;
            WHEN SQLSTATE 'UN001' THEN NULL;
            WHEN OTHERS THEN touched := -1;
        END;
        found := found || touched;
    END LOOP;
    RETURN found;
END $$
"""


def differences(
    world: World,
    sittings: Iterable[Sitting],
    tables: Sequence[Table],
    may: May,
) -> Iterator[str]:
    """Where the database does otherwise than the tables of the privacy officer say."""
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(TRIED)
        cursor.execute("GRANT EXECUTE ON FUNCTION tried(text[]) TO thuisroute_web")
    with connection.cursor() as cursor:
        for sitting in sittings:
            sessions.begin(sitting.token)
            for table in tables:
                allowed = {row: may(world, sitting, table, row) for row in table.rows}
                for what in _asked_of(cursor, table, allowed):
                    yield f"{table.name}: {sitting.name} {what}"
    sessions.begin("")


def _asked_of(cursor: CursorWrapper, table: Table, allowed: Allowed) -> Iterator[str]:
    if table.readable:
        yield from _seen(cursor, table, allowed)
        yield from _searched(cursor, table, allowed)
        yield from _exported(cursor, table, allowed)
    else:
        yield from (
            f"should see {row.key}" for row, verbs in allowed.items() if "see" in verbs
        )
    yield from _written(cursor, table, allowed)


def _with(verb: str, allowed: Allowed) -> list[Row]:
    return [row for row, verbs in allowed.items() if verb in verbs]


def _seen(cursor: CursorWrapper, table: Table, allowed: Allowed) -> Iterator[str]:
    cursor.execute(
        f'SELECT "{table.key}"::text FROM "{table.name}"'  # noqa: S608 - names from the catalogue
    )
    found = {key for (key,) in cursor.fetchall()}
    yield from _sets("sees", found, {row.key for row in _with("see", allowed)})


def _searched(cursor: CursorWrapper, table: Table, allowed: Allowed) -> Iterator[str]:
    """By the values of every field: the rows that are found by each."""
    each = ", ".join(
        f'count(*) FILTER (WHERE to_jsonb("{column}") = ANY (%s::jsonb[]))'
        for column in table.columns
    )
    cursor.execute(
        f'SELECT {each} FROM "{table.name}"',  # noqa: S608 - names from the catalogue
        table.searched,
    )
    rows = _with("search", allowed)
    found = cursor.fetchone() or ()
    for column, times in zip(table.columns, found, strict=True):
        known = sum(row.values[column] is not None for row in rows)
        if times != known:
            yield f"finds {column} {times} times, not {known}"


def _exported(cursor: CursorWrapper, table: Table, allowed: Allowed) -> Iterator[str]:
    """Every field of every row as it leaves in a file."""
    rows_and_keys = f'SELECT "{table.key}"::text, to_jsonb(t) FROM "{table.name}" t'  # noqa: S608 - names from the catalogue
    with cursor.copy(f"COPY ({rows_and_keys}) TO STDOUT") as rows:
        found = {str(key): str(values) for key, values in rows.rows()}
    expected = {row.key: row.values for row in _with("export", allowed)}
    yield from _sets("exports", set(found), set(expected))
    for key in set(found) & set(expected):
        if json.loads(found[key]) != expected[key]:
            yield f"exports other values of {key}"


def _written(cursor: CursorWrapper, table: Table, allowed: Allowed) -> Iterator[str]:
    """All that is tried in one table goes in one statement."""
    trials = list(_trials(table, allowed))
    cursor.execute("SELECT tried(%s)", [[statement for statement, _told in trials]])
    (found,) = cursor.fetchone() or ([],)
    for touched, (_statement, told) in zip(found, trials, strict=True):
        what = told(touched)
        if what:
            yield what


Trial = tuple[str, Callable[[int], str]]


def _trials(table: Table, allowed: Allowed) -> Iterator[Trial]:
    for row in table.one_of_each:
        yield table.insert(row), _told("creates", row, "create" in allowed[row])
    yield table.update, _counted("changes", len(_with("change", allowed)))
    yield table.delete, _counted("deletes", len(_with("delete", allowed)))
    # A row that may be changed is not thereby somebody else's to have.
    if table.handed != "id":
        yield table.hand_over, _counted("hands over", 0)


def _told(does: str, row: Row, may: bool) -> Callable[[int], str]:  # noqa: FBT001 - what the table says
    def told(touched: int) -> str:
        if (touched != 0) == may:
            return ""
        return f"{does if touched else f'is refused: {does}'} of {row.resident}"

    return told


def _counted(does: str, expected: int) -> Callable[[int], str]:
    def told(touched: int) -> str:
        return "" if touched == expected else f"{does} {touched} rows, not {expected}"

    return told


def _sets(does: str, found: set[str], expected: set[str]) -> Iterator[str]:
    if found != expected:
        more, fewer = len(found - expected), len(expected - found)
        yield f"{does} {more} rows too many, {fewer} too few"
