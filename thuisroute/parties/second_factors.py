"""The kept second factors, through the database functions that ask a proof."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from thuisroute.kernel.proofs import proof
from thuisroute.kernel.sealing import seal, unseal


@dataclass(frozen=True, slots=True)
class Factor:
    """`sealed` opens for its own person only."""

    sealed: bytes
    confirmed_on: date
    recovery_left: int


def sealed_for(user: UUID, secret: str) -> bytes:
    """The secret as it is kept."""
    return seal(secret, use=f"second factor {user}")


def unsealed_for(user: UUID, sealed: bytes) -> str:
    """The secret back; InvalidToken when it is another person's."""
    return unseal(sealed, use=f"second factor {user}")


def take_turns(user: UUID) -> None:
    """Tries of one person come one after the other, so that each is counted."""
    _ask("SELECT pg_advisory_xact_lock(hashtextextended(%s, 2))", [str(user)])


def look(user: UUID) -> Factor | None:
    """The factor of this person, if they have set one up."""
    found = _ask(
        "SELECT * FROM parties_second_factor(%s, %s)",
        [user, proof("second factor: look", user)],
    )
    return Factor(bytes(found[0]), found[1], found[2]) if found else None


def keep(
    user: UUID, sealed: bytes, step: int, codes: Sequence[bytes], *, renewal: bool
) -> bool:
    """False when there is another one already and this is no renewal."""
    mode = "renewal" if renewal else "first"
    joined = ",".join(code.hex() for code in codes)
    made = proof("second factor: set", user, sealed.hex(), step, joined, mode)
    return _yes(
        "SELECT parties_set_second_factor(%s, %s, %s, %s, %s, %s)",
        [user, sealed, step, list(codes), mode, made],
    )


def spend_step(user: UUID, step: int) -> bool:
    """False when a code of this step or a later one was used before."""
    return _yes(
        "SELECT parties_spend_step(%s, %s, %s)",
        [user, step, proof("second factor: step", user, step)],
    )


def spend_recovery(user: UUID, code: bytes) -> bool:
    """False when it is no code of theirs, or no longer."""
    return _yes(
        "SELECT parties_spend_recovery(%s, %s, %s)",
        [user, code, proof("second factor: recovery", user, code.hex())],
    )


@dataclass(frozen=True, slots=True)
class Ways:
    """What somebody signs in with besides the password."""

    phone_since: date | None = None
    passkeys: int = 0


def ways_of(people: Sequence[UUID]) -> dict[UUID, Ways]:
    """Of those among these people who have any."""
    joined = ",".join(str(one) for one in people)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM parties_factors(%s::uuid[], %s)",
            [list(people), proof("factors: look", joined)],
        )
        return {who: Ways(since, keys) for who, since, keys in cursor.fetchall()}


def reset(user: UUID) -> int:
    """Take it away and end their sessions; how many were ended."""
    found = _ask(
        "SELECT parties_reset_second_factor(%s, %s)",
        [user, proof("second factor: reset", user)],
    )
    return (found or [0])[0] or 0


def _yes(statement: str, values: Sequence[Any]) -> bool:
    return bool((_ask(statement, values) or [False])[0])


def _ask(statement: str, values: Sequence[Any]) -> Sequence[Any] | None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found: Sequence[Any] | None = cursor.fetchone()
    return found
