"""Seats, accounts and invitations, through the database functions that ask a proof."""

import hashlib
import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from thuisroute.kernel.proofs import proof

BY_ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Invited:
    """What a link says."""

    email: str
    name: str
    party: str
    role: str
    region: UUID


@dataclass(frozen=True, slots=True)
class Claimed:
    """What an identity provider says of somebody; `seats` are party and role."""

    issuer: str
    subject: str
    email: str
    name: str
    trusted: bool
    seats: frozenset[tuple[UUID, str]]


@dataclass(frozen=True, slots=True)
class Followed:
    """Nobody when there was no seat to give, or the address is of somebody else."""

    person: UUID | None
    given: int = 0
    ended: int = 0


def give_seat(person: UUID, party: UUID, role: str) -> UUID | None:
    """None when it ran already."""
    said = (person, party, role, BY_ADMINISTRATOR)
    found: UUID | None = _ask(
        "SELECT parties_give_seat(%s, %s, %s, %s, %s)",
        [*said, proof("seat: give", *said)],
    )[0]
    return found


def end_seat(seat: UUID) -> int | None:
    """How many sessions ended with it; None when it had ended already."""
    found: int | None = _ask(
        "SELECT parties_end_seat(%s, %s)", [seat, proof("seat: end", seat)]
    )[0]
    return found


def note_use() -> None:
    """Whoever is signed in uses the account today."""
    _ask("SELECT parties_note_use()", [])


def switch_on(person: UUID) -> None:
    """The account counts as used today."""
    made = proof("account: switch on", person)
    _ask("SELECT parties_switch_on(%s, %s)", [person, made])


def invite(email: str, name: str, party: UUID, role: str) -> str:
    """The secret of the link, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    hashed = _hash(token)
    made = proof("invitation: make", hashed.hex(), email, name, party, role)
    _ask(
        "SELECT parties_invite(%s, %s, %s, %s, %s, %s)",
        [hashed, email, name, party, role, made],
    )
    return token


def invited(token: str) -> Invited | None:
    """None when it is unknown, used or too old."""
    hashed = _hash(token)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM parties_invitation(%s, %s)",
            [hashed, proof("invitation: look", hashed.hex())],
        )
        row = cursor.fetchone()
    return Invited(*row) if row else None


def accept(token: str, password: str, language: str) -> UUID | None:
    """Who now has an account; `password` is hashed already."""
    hashed = _hash(token)
    made = proof("invitation: accept", hashed.hex(), password, language)
    found: UUID | None = _ask(
        "SELECT parties_accept_invitation(%s, %s, %s, %s)",
        [hashed, password, language, made],
    )[0]
    return found


def follow(claimed: Claimed, reach: Iterable[UUID]) -> Followed:
    """Seats in line with the claims; `reach` are the parties that it speaks for."""
    seats = json.dumps(
        [{"party": str(party), "role": role} for party, role in sorted(claimed.seats)]
    )
    said = (
        claimed.issuer,
        claimed.subject,
        claimed.email,
        claimed.name,
        "yes" if claimed.trusted else "no",
        seats,
        json.dumps(sorted(map(str, reach))),
    )
    row = _ask(
        "SELECT * FROM parties_follow_claims(%s, %s, %s, %s, %s, %s, %s, %s)",
        [*said, proof("claims: follow", *said)],
    )
    return Followed(row[0], row[1] or 0, row[2] or 0)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _ask(statement: str, values: Sequence[Any]) -> Sequence[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row: Sequence[Any] = cursor.fetchone()
    return row
