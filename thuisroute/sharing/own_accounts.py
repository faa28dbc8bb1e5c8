"""The database functions about accounts for one's own file; each asks a proof."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from thuisroute.kernel.proofs import proof


@dataclass(frozen=True, slots=True)
class Opened:
    """Whose file a link opens, and as whom."""

    account: UUID
    resident: UUID
    region: UUID
    kind: str
    language: str


def hash_of(secret: str) -> bytes:
    """What is kept of the secret of a link."""
    return hashlib.sha256(secret.encode()).digest()


def use_link(secret: str) -> Opened | None:
    """Once, within its time, while the account runs; else None."""
    kept = hash_of(secret)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM sharing_use_link(%s, %s)",
            [kept, proof("own file: link", kept.hex())],
        )
        found = cursor.fetchone()
    return Opened(*found) if found else None


def open_account(account: UUID) -> Opened | None:
    """While it runs; for who has shown a passkey of it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM sharing_open_account(%s, %s)",
            [account, proof("own file: passkey", account)],
        )
        found = cursor.fetchone()
    return Opened(*found) if found else None


def account_with(subject: bytes) -> UUID | None:
    """The account that a person at the broker was bound to."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_account_with(%s, %s)",
            [subject, proof("own file: identity", subject.hex())],
        )
        found: UUID | None = cursor.fetchone()[0]
    return found


def bind_identity(account: UUID, subject: bytes) -> bool:
    """Whether it was free; only for whoever is signed in under the account."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_bind_identity(%s, %s, %s)",
            [account, subject, proof("own file: bind", account, subject.hex())],
        )
        bound: bool = cursor.fetchone()[0]
    return bound


def drop_identities(account: UUID) -> int:
    """Nobody comes in under this account from the broker any more; how many could."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_drop_identities(%s, %s)",
            [account, proof("own file: unbind", account)],
        )
        dropped: int = cursor.fetchone()[0]
    return dropped


def close_sessions(account: UUID) -> int:
    """End what is open under an account, its passkeys and identities too; how many
    sessions."""
    drop_identities(account)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_close_account(%s, %s)",
            [account, proof("own file: close", account)],
        )
        ended: int = cursor.fetchone()[0]
    return ended
