"""What must be true of the database before a page is served; else we refuse.

A wall that silently does not stand is worse than no program.
"""

from collections.abc import Iterator

from django.db import connection

PERSON_TABLES = """
    SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity,
           EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
      AND (c.relname = 'residents_resident' OR EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
          AND a.attname IN ('resident_id', 'subject_id') AND NOT a.attisdropped))
      AND has_table_privilege(current_user, c.oid, 'SELECT')
"""


class UnsafeDatabase(RuntimeError):  # noqa: N818 - names the state, not an accident
    """The walls do not stand; every sentence says which and what to do."""


def insist_on_walls() -> None:
    """Raise with every problem at once; silent when all is well."""
    problems = list(_problems())
    if problems:
        raise UnsafeDatabase("\n".join(problems))


def _problems() -> Iterator[str]:
    yield from _role()
    yield from _tables()
    yield from _functions_and_views()
    yield from _durability()


def _rows(statement: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        rows: list[tuple[object, ...]] = cursor.fetchall()
    return rows


def _role() -> Iterator[str]:
    (name, superuser, bypasses, owns, creates) = _rows(
        "SELECT r.rolname, r.rolsuper, r.rolbypassrls, "
        "EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid), "
        "has_schema_privilege(r.rolname, 'public', 'CREATE') "
        "FROM pg_roles r WHERE r.rolname = current_user"
    )[0]
    if superuser or bypasses:
        yield f"Role {name} passes row security by: connect as thuisroute_web."
    if owns:
        yield f"Role {name} owns tables: connect as thuisroute_web."
    if creates:
        yield f"Role {name} may create in schema public: revoke CREATE from PUBLIC."


def _tables() -> Iterator[str]:
    for table, enabled, forced, has_policy in _rows(PERSON_TABLES):
        if not (enabled and forced and has_policy):
            yield f"Table {table} has no forced row security: run the migrations."


def _functions_and_views() -> Iterator[str]:
    loose = _rows(
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE n.nspname = 'public' AND p.prosecdef AND ("
        "NOT EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=%') "
        "OR EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, "
        "acldefault('f', p.proowner))) a WHERE a.grantee = 0))"
    )
    for (name,) in loose:
        yield f"Function {name} is open to everybody or has no fixed search path."
    views = _rows(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n "
        "ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'v' "
        "AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)"
    )
    for (name,) in views:
        yield f"View {name} looks with its owner's eyes: set security_invoker."


def _durability() -> Iterator[str]:
    for name, setting in _rows(
        "SELECT name, setting FROM pg_settings WHERE name IN "
        "('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'"
    ):
        yield f"Setting {name} is {setting}: saved work could be lost; switch it on."
