"""The line in the log about an answer: what was shown of whom, and why that may be."""

import json

from django.db import connection

from thuisroute.kernel import audit
from thuisroute.kernel.looks import Look


def record_look(look: Look, page: str, key: str) -> None:
    """Purposes and grounds are added by the database, from the grants that run."""
    kind, of = look.refused or (page, key)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_record_look(%s, %s, %s, %s::uuid[], %s, %s::jsonb, %s)",
            [
                look.verb,
                kind,
                of,
                list(look.subjects),
                look.refused is not None,
                json.dumps({"page": page} | look.details, default=str),
                audit.origin.get(),
            ],
        )
