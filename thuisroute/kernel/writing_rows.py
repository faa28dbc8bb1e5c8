"""Who reads a file by a grant that is there to be read only, writes nothing in it."""

from collections.abc import Iterable

from django.db import migrations

from thuisroute.kernel.row_security import ACTIVE, NAMED, granted

WRITES = f"{ACTIVE} AND NOT g.reads_only"


def writers_only(
    table: str,
    *verbs: str,
    domain: str = "",
    domain_column: str = "",
    or_else: str = "",
    in_words: bool = False,
) -> migrations.RunSQL:
    """Say the policies of these verbs of a protected table anew, for grants that let
    something be written.

    `or_else`: what else let somebody write before, such as a dossier that is new.
    `in_words`: what is said or written about somebody is changed with the name only.
    """
    by = f"{WRITES} AND {NAMED}" if in_words else WRITES
    rule = granted("resident_id", domain, domain_column, by=by)
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
