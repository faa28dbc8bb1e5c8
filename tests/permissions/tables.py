"""Every table with a path to a person, as the database's own catalogue knows them."""

from django.db import connection

from tests.roles import database_role

PERSON_TABLES = """
    SELECT c.relname, CASE WHEN c.relname = 'residents_resident' THEN 'id'
                           ELSE 'resident_id' END
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
      AND (c.relname = 'residents_resident' OR EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
          AND a.attname = 'resident_id' AND NOT a.attisdropped))
    ORDER BY c.relname
"""


def person_tables() -> list[tuple[str, str]]:
    """Name and the column that says whose rows they are."""
    with connection.cursor() as cursor:
        cursor.execute(PERSON_TABLES)
        rows: list[tuple[str, str]] = cursor.fetchall()
    return rows


def rows_in(table: str, column: str) -> int | None:
    """How many rows about residents the running role sees; None when it may not ask."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_table_privilege(current_user, %s::regclass, 'SELECT')", [table]
        )
        if not cursor.fetchone()[0]:
            return None
        cursor.execute(
            f'SELECT count(*) FROM "{table}" WHERE "{column}" IS NOT NULL'  # noqa: S608 - names from the catalogue
        )
        found: int = cursor.fetchone()[0]
    return found


def columns_of(table: str) -> list[str]:
    """The columns that the running role may read, of whatever rows it sees."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass "
            "AND attnum > 0 AND NOT attisdropped "
            "AND has_column_privilege(attrelid, attnum, 'SELECT')",
            [table],
        )
        return [row[0] for row in cursor.fetchall()]


def texts_with(table: str, mark: str) -> int:
    """How many rows that the running role sees hold this text, in whatever column."""
    names = columns_of(table)
    if not names:
        return 0
    with connection.cursor() as cursor:
        each = (f"coalesce(\"{one}\"::text, '')" for one in names)
        everything = " || ' ' || ".join(each)
        cursor.execute(
            f'SELECT count(*) FROM "{table}" WHERE position(%s in {everything}) > 0',  # noqa: S608 - names from the catalogue
            [mark],
        )
        found: int = cursor.fetchone()[0]
    return found


def without_row_security() -> None:
    """Take the second wall down until the test ends; the role stays the web's."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute("SELECT oid::regclass::text FROM pg_class WHERE relrowsecurity")
        for (table,) in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
