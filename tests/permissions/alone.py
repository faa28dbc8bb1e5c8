"""One policy of row security without the others that would refuse the same."""

from collections.abc import Iterator

from django.db.backends.utils import CursorWrapper

POLICIES = """
    SELECT polname::text, polcmd::text, polpermissive FROM pg_policy
    WHERE polrelid = %s::regclass AND (polroles = '{0}'
        OR 'thuisroute_web'::regrole = ANY (polroles::regrole[]))
"""
# By verb (as the catalogue says them), which halves a policy has.
SHOWS, LETS = "USING (true)", "WITH CHECK (true)"
HALVES = {"r": (SHOWS,), "d": (SHOWS,), "a": (LETS,), "w": (SHOWS, LETS),
          "*": (SHOWS, LETS)}  # fmt: skip


def company_gone(cursor: CursorWrapper, table: str, policy: str, how: str) -> None:
    """As the owner: leaves this policy of the table to refuse by itself.

    Beside one that restricts, everything is shown and let; beside one that shows,
    nothing restricts, and its other half lets everything. The web role may delete.
    """
    cursor.execute(POLICIES, [table])
    for statement in _statements(cursor.fetchall(), policy, how):
        cursor.execute(statement.format(table=table))
    cursor.execute(f"GRANT DELETE ON {table} TO thuisroute_web")


def _statements(
    found: list[tuple[str, str, bool]], policy: str, how: str
) -> Iterator[str]:
    restricts = how == "dropped"
    for name, verb, permissive in found:
        if name == policy and permissive:
            yield from (
                f'ALTER POLICY "{name}" ON {{table}} {half}'
                for half in HALVES[verb] if half != how
            )  # fmt: skip
        elif permissive and restricts:
            yield from (
                f'ALTER POLICY "{name}" ON {{table}} {half}' for half in HALVES[verb]
            )
        elif not permissive and name != policy:
            yield f'DROP POLICY "{name}" ON {{table}}'
