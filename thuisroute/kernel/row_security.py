"""Row security in migrations: the second wall around everything about a person.

A person table carries `resident_id`. What an actor may see follows from the grants
of the actor's party and role; the statement fetches the actor once.
"""

from collections.abc import Iterable

from django.db import migrations

ACTIVE = (
    "g.party_id = (SELECT kernel_actor_party()) "
    "AND g.role = (SELECT kernel_actor_role()) "
    "AND g.period @> (SELECT kernel_today())"
)
NAMED = "g.domains @> ARRAY['identity']::varchar[]"
WITH_NAME = f"{ACTIVE} AND {NAMED}"

# The resident's address may be told to the actor's role.
ADDRESS_TOLD = "resident_id <> ALL ((SELECT sharing_addresses_not_told())::uuid[])"
# Justice data need more than their life domain: see sharing/rules/grants.py.
JUSTICE_TOLD = (
    f"resident_id IN (SELECT g.resident_id FROM sharing_grant g WHERE {ACTIVE} "
    "AND g.domains @> ARRAY['justice', 'justice_data']::varchar[]) "
    "OR resident_id = (SELECT kernel_actor_subject())"
)
WRITTEN_BY_ACTOR = "set_by = (SELECT kernel_actor_user())"


def protect(
    table: str,
    *,
    domain: str = "",
    domain_column: str = "",
    key: str = "resident_id",
    verbs: Iterable[str] = ("SELECT", "INSERT", "UPDATE"),
    first_rows: bool = False,
    in_words: bool = False,
) -> migrations.RunSQL:
    """Force row security on a person table and open it to the web role's grants.

    `domain`: the one life domain of the whole table; `domain_column`: the column
    that holds each row's domain; neither: any running grant will do. `first_rows`:
    the table takes part in opening a dossier, before its first grant stands.
    `in_words`: it holds what was said or written about somebody, which is added to by
    whoever has the domain and read only with the name (P6a).
    """
    rule = granted(key, domain, domain_column)
    insert = f"{rule} OR sharing_is_new({key})" if first_rows else rule
    if in_words:
        rule = granted(key, domain, domain_column, by=WITH_NAME)
    statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        *(_policy(table, verb, insert if verb == "INSERT" else rule) for verb in verbs),
        f"GRANT {', '.join(verbs)} ON {table} TO thuisroute_web",
        *_worker(table),
    ]
    return migrations.RunSQL(tuple(statements), migrations.RunSQL.noop)


def own_file(
    table: str,
    *,
    key: str = "resident_id",
    verbs: Iterable[str] = ("SELECT",),
    locks: bool = False,
) -> migrations.RunSQL:
    """Open a protected table to whom its rows are about, when they ask themselves.

    `locks`: they may wait for a row of theirs to come free, but not change it.
    """
    rule = f"{key} = (SELECT kernel_actor_subject())"
    statements = [_policy(table, verb, rule, "own_file") for verb in verbs]
    if locks:
        statements.append(
            f"CREATE POLICY own_file_lock ON {table} FOR UPDATE TO thuisroute_web "
            f"USING ({rule}) WITH CHECK (false)"
        )
    return migrations.RunSQL(tuple(statements), migrations.RunSQL.noop)


def emergency_look(
    table: str,
    *,
    domain: str = "",
    domain_column: str = "",
    key: str = "resident_id",
    in_words: bool = False,
) -> migrations.RunSQL:
    """Let whoever opened one file in an emergency read its rows, as long as it lasts.

    Asked anew by every statement, so that it ends at its moment and not with the page.
    """
    rule = f"{key} = (SELECT sharing_emergency('{domain}'))"
    if in_words:
        rule += f" AND {key} = (SELECT sharing_emergency('identity'))"
    if domain_column:
        rule += (
            f" AND {domain_column} = ANY ((SELECT sharing_emergency_domains())::text[])"
        )
    return migrations.RunSQL(
        _policy(table, "SELECT", rule, "emergency"), migrations.RunSQL.noop
    )


def narrow(
    table: str, rule: str, *, name: str, verb: str = "SELECT"
) -> migrations.RunSQL:
    """Close rows of a protected table to the web role, whatever else opens them."""
    return migrations.RunSQL(
        f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR {verb} "
        f"TO thuisroute_web {_clause(verb, rule)}",
        migrations.RunSQL.noop,
    )


def by_owner(statement: str, *, of: str) -> migrations.RunSQL:
    """Change or move rows of a protected table in a migration.

    Forced row security keeps the owner out as well, who runs migrations; for this
    statement alone it does not.
    """
    return migrations.RunSQL(
        [
            f"ALTER TABLE {of} NO FORCE ROW LEVEL SECURITY",
            statement,
            f"ALTER TABLE {of} FORCE ROW LEVEL SECURITY",
        ],
        migrations.RunSQL.noop,
    )


def open_to(table: str, web: str, worker: str = "SELECT") -> migrations.RunSQL:
    """A table without a path to a person: plain privileges."""
    return migrations.RunSQL(
        [
            f"GRANT {web} ON {table} TO thuisroute_web",
            f"GRANT {worker} ON {table} TO thuisroute_worker",
        ],
        migrations.RunSQL.noop,
    )


def within_region(table: str, web: str) -> migrations.RunSQL:
    """Rows of the actor's own region only, so that regions never mix."""
    return migrations.RunSQL(
        [
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
            (
                f"CREATE POLICY own_region ON {table} TO thuisroute_web "
                "USING (region_id = (SELECT kernel_actor_region())) "
                "WITH CHECK (region_id = (SELECT kernel_actor_region()))"
            ),
            f"GRANT {web} ON {table} TO thuisroute_web",
            *_worker(table),
        ],
        migrations.RunSQL.noop,
    )


def granted(key: str, domain: str, domain_column: str, *, by: str = ACTIVE) -> str:
    """Rows of residents whom a grant opens, in the domain of the table or the row."""
    if domain_column:
        return (
            f"({key}, {domain_column}) IN (SELECT g.resident_id, unnest(g.domains) "
            f"FROM sharing_grant g WHERE {by})"
        )
    covered = f" AND g.domains @> ARRAY['{domain}']::varchar[]" if domain else ""
    return f"{key} IN (SELECT g.resident_id FROM sharing_grant g WHERE {by}{covered})"


def _policy(table: str, verb: str, rule: str, name: str = "granted") -> str:
    return (
        f"CREATE POLICY {name}_{verb.lower()} ON {table} FOR {verb} "
        f"TO thuisroute_web {_clause(verb, rule)}"
    )


def _clause(verb: str, rule: str) -> str:
    return {
        "SELECT": f"USING ({rule})",
        "INSERT": f"WITH CHECK ({rule})",
        "UPDATE": f"USING ({rule}) WITH CHECK ({rule})",
        "DELETE": f"USING ({rule})",
        "ALL": f"USING ({rule}) WITH CHECK ({rule})",
    }[verb]


def _worker(table: str) -> list[str]:
    return [
        (
            f"CREATE POLICY worker_maintains ON {table} TO thuisroute_worker "
            "USING (true) WITH CHECK (true)"
        ),
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO thuisroute_worker",
    ]
