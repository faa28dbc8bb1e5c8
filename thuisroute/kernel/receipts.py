"""Idempotent writes: the same form sent twice has one effect."""

from uuid import UUID

from django.db import connection

from thuisroute.kernel.actor import Actor


def claim(actor: Actor, key: UUID, path: str) -> str | None:
    """Claim this key; None when it is new, else where the first write led to.

    A second request with the same key waits here until the first has ended.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kernel_receipt (user_id, key, path) VALUES (%s, %s, %s) "
            "ON CONFLICT DO NOTHING",
            [actor.user, key, path],
        )
        if cursor.rowcount == 1:
            return None
        cursor.execute(
            "SELECT location FROM kernel_receipt WHERE user_id = %s AND key = %s",
            [actor.user, key],
        )
        found = cursor.fetchone()
    return found[0] if found else ""


def fill(actor: Actor, key: UUID, location: str) -> None:
    """Remember where the write led to."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kernel_receipt SET location = %s WHERE user_id = %s AND key = %s",
            [location, actor.user, key],
        )


def drop(actor: Actor, key: UUID) -> None:
    """The write was refused: the same form may be sent again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM kernel_receipt WHERE user_id = %s AND key = %s",
            [actor.user, key],
        )
