"""Row security loosened one rule at a time, to see that somebody notices.

Every policy of the catalogue: what it shows, what it lets be written, whom it is for;
a policy that restricts the others is taken away. What two rules refuse is tried with
the other gone, so that each of them is known to stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import connection

from tests.permissions.alone import company_gone
from tests.permissions.oracle import kept, regional
from tests.permissions.raw_sql import May, differences
from tests.permissions.regional import owner_differences, regional_may, regional_tables
from tests.permissions.rows import Table, may, tables_of
from tests.permissions.undone import undone
from tests.permissions.world import Sitting, World
from tests.roles import database_role

POLICIES = """
    SELECT p.polrelid::regclass::text, p.polname::text, p.polpermissive,
           coalesce(pg_get_expr(p.polqual, p.polrelid), 'true'),
           CASE WHEN p.polcmd = 'w' AND EXISTS (
               SELECT FROM pg_attribute a WHERE a.attrelid = p.polrelid
               AND a.attname = 'resident_id' AND NOT has_column_privilege(
                   'thuisroute_web', a.attrelid, a.attnum, 'UPDATE'))
           -- No page can make such a row somebody else's, whatever the policy says.
           THEN 'true'
           ELSE coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') END,
           p.polroles = '{0}'
           OR 'thuisroute_web'::regrole = ANY (p.polroles::regrole[])
    FROM pg_policy p
    WHERE p.polrelid::regclass::text = ANY (%s) AND EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = p.polrelid AND a.attnum > 0
        AND has_column_privilege('thuisroute_web', a.attrelid, a.attnum,
                                 'SELECT, INSERT, UPDATE'))
    ORDER BY 1, 2
"""
# Seats that between them may do, or may not do, everything that a policy says; the
# likeliest to notice first.
WATCHERS = (
    "involved care_provider support_worker",
    "not_involved care_provider support_worker",
    "resident of active",
    "other_region care_provider support_worker",
    "involved housing_association housing_consultant",
    "involved transfer_point mediator",
    "involved municipality wmo_consultant",
    "involved transfer_point administrator",
    "formerly_involved care_provider support_worker",
    "representative of none",
    "involved care_provider care_manager",
    "nobody",
)
# And who reads by a grant that lets nothing be written.
READS_ONLY = "involved client_support client_supporter"


# Whose grants are read decides about every other table, this one for instance.
GRANTED = "residents_identity"


@dataclass(frozen=True)
class Loosened:
    """One policy, said more loosely."""

    table: str
    policy: str
    how: str

    @property
    def statement(self) -> str:
        """What the owner of the table would have to run."""
        if self.how == "dropped":
            return f'DROP POLICY "{self.policy}" ON {self.table}'
        return f'ALTER POLICY "{self.policy}" ON {self.table} {self.how}'

    def __str__(self) -> str:
        return f"{self.table} {self.policy} {self.how}"


def loosened() -> list[Loosened]:
    """Every way in which a policy of a table of the privacy officer can be said more
    loosely; what no page has any right to is behind a wall of its own."""
    with connection.cursor() as cursor:
        cursor.execute(POLICIES, [[one.table for one in (*kept(), *regional())]])
        found = cursor.fetchall()
    return [
        Loosened(table, policy, how)
        for table, policy, permissive, shows, lets, for_pages in found
        for how in _ways(permissive, shows, lets, for_pages)
    ]


def _ways(permissive: bool, shows: str, lets: str, for_pages: bool) -> Iterator[str]:  # noqa: FBT001 - as the catalogue says
    if not permissive:
        yield "dropped"
        return
    if shows != "true":
        yield "USING (true)"
    if lets != "true":
        yield "WITH CHECK (true)"
    if not for_pages:
        yield "TO PUBLIC"


class Watch:
    """Looks at a table after a rule of it was loosened, in the state that the world is
    in when it is made."""

    def __init__(
        self, world: World, seats: Sequence[str] = (*WATCHERS, READS_ONLY)
    ) -> None:
        self.world = world
        self.sittings: list[Sitting] = [world.sitting(name) for name in seats]
        self.tables: list[tuple[Table, May]] = [
            *((table, may) for table in tables_of()),
            *((table, regional_may) for table in regional_tables()),
        ]
        unchanged = next(self._differences(), "")
        if unchanged:
            raise AssertionError(f"before anything is loosened: {unchanged}")
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")

    def notices(self, one: Loosened) -> str:
        """The first difference with the table of the privacy officer, or nothing."""
        with undone():
            with database_role("owner"), connection.cursor() as cursor:
                cursor.execute(one.statement)
            return next(self._differences(one.table), "")

    def matters(self, one: Loosened) -> str:
        """What this rule alone holds back, when nothing else in the table does."""
        with undone():
            with database_role("owner"), connection.cursor() as cursor:
                company_gone(cursor, one.table, one.policy, one.how)
            before = set(self._differences(one.table))
            with database_role("owner"), connection.cursor() as cursor:
                cursor.execute(one.statement)
            after = set(self._differences(one.table))
        return next(iter(before ^ after), "")

    def _differences(self, name: str = "") -> Iterator[str]:
        """In one table, or in all."""
        for table, allowed in self.tables:
            if not name or table.name in {name, GRANTED}:
                yield from differences(self.world, self.sittings, [table], allowed)
        yield from owner_differences(table for table, _allowed in self.tables)
