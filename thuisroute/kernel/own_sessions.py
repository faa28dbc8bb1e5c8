"""The open sessions of whoever asks: seeing them, and ending the others."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection


@dataclass(frozen=True, slots=True)
class OwnSession:
    """`name` only serves to end it; `current` is the one that asks."""

    name: str
    seat: UUID
    opened_at: datetime
    seen_at: datetime
    current: bool


def own_sessions() -> list[OwnSession]:
    """At most fifty, the last seen first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM kernel_own_sessions()")
        return [OwnSession(*row) for row in cursor.fetchall()]


def end_other_sessions(name: str | None = None) -> int:
    """End one, or all but the one that asks; how many were ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT kernel_end_other_sessions(%s)", [name])
        ended: int = cursor.fetchone()[0]
    return ended
