"""Who reads a file by a grant that is there to be read only, writes nothing in it."""

from collections.abc import Iterable

from django.db import migrations

from thuisroute.kernel.row_security import ACTIVE, granted

WRITES = f"{ACTIVE} AND NOT g.reads_only"


def writers_only(
    table: str,
    *verbs: str,
    domain: str = "",
    domain_column: str = "",
    or_else: str = "",
) -> migrations.RunSQL:
    """Say the policies of these verbs of a protected table anew, for grants that let
    something be written.

    `or_else`: what else let somebody write before, such as a dossier that is new.
    """
    rule = granted("resident_id", domain, domain_column, by=WRITES)
    if or_else:
        rule = f"{rule} OR {or_else}"
    return migrations.RunSQL(tuple(_said(table, verbs, rule)), migrations.RunSQL.noop)


def _said(table: str, verbs: Iterable[str], rule: str) -> Iterable[str]:
    clauses = {
        "INSERT": f"WITH CHECK ({rule})",
        "UPDATE": f"USING ({rule}) WITH CHECK ({rule})",
        "DELETE": f"USING ({rule})",
    }
    for verb in verbs:
        yield f"ALTER POLICY granted_{verb.lower()} ON {table} {clauses[verb]}"
