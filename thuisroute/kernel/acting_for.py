"""A job that somebody asked for runs as that person, behind both walls.

The worker's own role maintains everything; work on somebody's behalf must not. It takes
the role of the pages, opens a session for the seat that asked, and reads what that seat
may see at that moment: whatever was withdrawn since it was asked is refused.
"""

import hmac
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from thuisroute.kernel import sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof

WEB = "thuisroute_web"


class ForgedJob(PermissionError):  # noqa: N818 - names what was found
    """A job that the program did not defer itself."""


def ticket(*said: object) -> str:
    """Goes along with a job, so that injected SQL cannot defer one as somebody else."""
    return proof("job", *said).hex()


def insist_on_ticket(given: str, *said: object) -> None:
    """Refuse a job that carries no ticket for just this."""
    if not hmac.compare_digest(given, ticket(*said)):
        raise ForgedJob("This job was not deferred by the program.")


@contextmanager
def acting_for(actor: Actor) -> Iterator[Actor]:
    """One transaction as this person; the session ends with it."""
    with transaction.atomic():
        before = _role()
        _become(WEB)
        token = sessions.open_session(actor)
        with sessions.acting(token) as running:
            yield running
        sessions.close_session()
        _become(before)


def _role() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user::text")
        name: str = cursor.fetchone()[0]
    return name


def _become(role: str) -> None:
    """Until the end of the transaction, or of the part of it that is taken back."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', %s, true)", [role])
