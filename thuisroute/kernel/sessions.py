"""Database sessions: a secret token that only the database can turn into an actor."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof


@dataclass(frozen=True, slots=True)
class Begun:
    """What the first statement of a request answers."""

    moment: datetime
    actor: Actor | None


def open_session(actor: Actor) -> str:
    """A new session for this seat; the returned token is kept by the browser only."""
    token = secrets.token_urlsafe(32)
    token_hash = hashlib.sha256(token.encode()).digest()
    who = (
        actor.user,
        actor.seat,
        actor.party,
        actor.role,
        actor.region,
        actor.subject,
        actor.on_behalf_of,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kernel_open_session("
            "%s, %s, %s, %s, %s, %s, %s, %s, %s::interval, %s::interval, %s)",
            [
                token_hash,
                *who,
                f"{settings.SESSION_IDLE_MINUTES} minutes",
                f"{settings.SESSION_HOURS} hours",
                proof(token_hash.hex(), *who),
            ],
        )
    return token


def begin(token: str) -> Begun:
    """Hand the token to the database for this transaction; who is it, and when."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM kernel_begin(%s)", [token])
        moment, *who = cursor.fetchone()
    return Begun(moment, Actor(*who) if who[0] else None)


def close_session() -> None:
    """End the session of this transaction's token."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT kernel_close_session()")


@contextmanager
def acting(token: str) -> Iterator[Actor]:
    """Run a block as the owner of the token, at one moment; for jobs and tests."""
    begun = begin(token)
    if begun.actor is None:
        raise PermissionError("This session has ended.")
    with clock.held_at(begun.moment):
        yield begun.actor


@contextmanager
def lent(actor: Actor) -> Iterator[None]:
    """Within a request, read for a moment as somebody else: a session of its own, that
    is closed before the one of the request goes on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('thuisroute.token', true)")
        mine: str = cursor.fetchone()[0] or ""
    begin(open_session(actor))
    try:
        yield
    finally:
        close_session()
        begin(mine)
