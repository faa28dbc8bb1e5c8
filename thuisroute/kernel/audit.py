"""The log of looks and changes, written in the same transaction as what it tells.

Who acted is filled in by the database from the session, so it cannot be forged.
"""

import json
from collections.abc import Mapping
from contextvars import ContextVar
from uuid import UUID

from django.db import connection

# Where the request came from; set by the middleware, empty for jobs and commands.
origin: ContextVar[str] = ContextVar("origin", default="")


def record(
    action: str,
    *,
    kind: str,
    key: object,
    subject: UUID | None = None,
    purpose: str = "",
    details: Mapping[str, object] | None = None,
    refused: bool = False,
) -> None:
    """Add one line: a verb, what it was done to, and whose file that is.

    `details` holds states, dates and ids; never free text about a person. What an
    answer shows is told by `looks`.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kernel_record("
            "%s, %s, %s, %s, %s, %s, %s::jsonb, %s, '', false, '{}')",
            [
                action,
                kind,
                str(key),
                subject,
                purpose,
                "refused" if refused else "done",
                json.dumps(details or {}, default=str),
                origin.get(),
            ],
        )
