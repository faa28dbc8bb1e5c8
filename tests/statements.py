"""Counts what a page asks of the database, whatever Django adds around it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

# Savepoints and settings cost a round trip each, but no work and no row.
NOT_COUNTED = ("SAVEPOINT", "RELEASE", "ROLLBACK", "SET", "BEGIN", "COMMIT")


@dataclass
class Statements:
    """The statements that were sent, in order."""

    sent: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.sent)

    def __str__(self) -> str:
        return "\n".join(f"{n}. {sql[:200]}" for n, sql in enumerate(self.sent, 1))


@contextmanager
def counted() -> Iterator[Statements]:
    """The statements sent while the block runs."""
    statements = Statements()

    def note(
        execute: Callable[..., Any],
        sql: str,
        params: Any,  # noqa: ANN401 - whatever the driver takes
        many: bool,  # noqa: FBT001 - Django calls it so
        context: dict[str, Any],
    ) -> Any:  # noqa: ANN401 - whatever the driver gives
        if not sql.lstrip().upper().startswith(NOT_COUNTED):
            statements.sent.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield statements
