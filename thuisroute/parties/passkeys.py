"""The kept passkeys, through the database functions that ask a proof."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from thuisroute.kernel.proofs import proof
from thuisroute.parties.rules.passkey_owner import Owner


@dataclass(frozen=True, slots=True)
class Kept:
    """A passkey as it is kept; the public half opens nothing."""

    id: UUID
    credential: bytes
    public_key: bytes
    name: str
    added_at: datetime
    used_at: datetime | None


def of(owner: Owner) -> list[Kept]:
    """Ten at most, the oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM parties_passkeys(%s, %s, %s)",
            [owner.kind, owner.key, proof("passkeys: look", owner.kind, owner.key)],
        )
        return [
            Kept(key, bytes(credential), bytes(half), *rest)
            for key, credential, half, *rest in cursor.fetchall()
        ]


def owner_of(credential: bytes) -> Owner | None:
    """Whose this is; None when nobody has it, or no longer."""
    made = proof("passkey: whose", credential.hex())
    row = _ask("SELECT * FROM parties_passkey_owner(%s, %s)", [credential, made])
    return Owner(row[1], row[0]) if row[1] else None


def add(
    owner: Owner, credential: bytes, public_key: bytes, signs: int, name: str
) -> bool:
    """False when it is there already, or the owner has ten."""
    said = (owner.kind, owner.key, credential.hex(), public_key.hex(), signs, name)
    return _yes(
        "SELECT parties_add_passkey(%s, %s, %s, %s, %s, %s, %s)",
        [owner.kind, owner.key, credential, public_key, signs, name,
         proof("passkey: add", *said)],
    )  # fmt: skip


def use(passkey: UUID, signs: int, asked_at: datetime) -> bool:
    """False when the question was answered before, or the device is a copy."""
    moment = asked_at.isoformat()
    return _yes(
        "SELECT parties_use_passkey(%s, %s, %s, %s)",
        [passkey, signs, moment, proof("passkey: use", passkey, signs, moment)],
    )


def rename(owner: Owner, passkey: UUID, name: str) -> bool:
    """False when it is not theirs."""
    made = proof("passkey: rename", owner.kind, owner.key, passkey, name)
    return _yes(
        "SELECT parties_rename_passkey(%s, %s, %s, %s, %s)",
        [owner.kind, owner.key, passkey, name, made],
    )


def remove(owner: Owner, passkey: UUID) -> bool:
    """False when it is not theirs, or gone already."""
    made = proof("passkey: remove", owner.kind, owner.key, passkey)
    return _yes(
        "SELECT parties_remove_passkey(%s, %s, %s, %s)",
        [owner.kind, owner.key, passkey, made],
    )


def _yes(statement: str, values: Sequence[Any]) -> bool:
    return bool(_ask(statement, values)[0])


def _ask(statement: str, values: Sequence[Any]) -> Sequence[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row: Sequence[Any] = cursor.fetchone()
    return row
