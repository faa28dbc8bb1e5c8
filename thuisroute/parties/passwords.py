"""The kept hashes of passwords, through the database functions that ask a proof."""

from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.db import connection
from django.utils.crypto import salted_hmac

from thuisroute.kernel.proofs import proof


def keep(user: UUID, word: str) -> None:
    """The password of this person from now on."""
    keep_hash(user, make_password(word))


def keep_hash(user: UUID, hashed: str) -> None:
    """The same, of a password that was hashed already."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT parties_set_password(%s, %s, %s)",
            [user, hashed, proof("password: set", user, hashed)],
        )


def matches(user: UUID, word: str | None) -> bool:
    """Whether this is their password; as slow for who has none. A hash of an older
    kind is renewed on the way."""
    return check_password(word, _look(user), lambda same: keep(user, same))


def mark(user: UUID) -> str:
    """Another text as soon as the password is another."""
    return salted_hmac(__name__, _look(user), algorithm="sha256").hexdigest()


def _look(user: UUID) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT parties_password(%s, %s)",
            [user, proof("password: look", user)],
        )
        found: str | None = cursor.fetchone()[0]
    return found or ""
