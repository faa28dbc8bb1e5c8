"""A link with which an association answers without signing in (P1b).

It holds who was asked and until when it works, sealed: nothing can be read from it or
changed in it. It opens the homes that are asked about, and nothing else.
"""

from datetime import date
from uuid import UUID

from cryptography.fernet import InvalidToken

from thuisroute.kernel import clock, sealing
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import actor_without_signing_in
from thuisroute.parties.rules.capabilities import Capability, may

USE = "still free?"


def sealed_link(seat: UUID, until: date) -> str:
    """For whoever sits in this seat, up to and including that day."""
    return sealing.seal(f"{seat} {until.isoformat()}", use=USE).decode()


def actor_of_link(link: str) -> Actor | None:
    """Who answers; none when it is over or was altered, or for who is not asked any
    more."""
    try:
        seat, until = sealing.unseal(link.encode(), use=USE).split()
    except InvalidToken:
        return None
    if date.fromisoformat(until) < clock.today():
        return None
    return who_is_asked(UUID(seat))


def who_is_asked(seat: UUID) -> Actor | None:
    """Whoever runs the shop from this seat, and could sign in as well."""
    actor = actor_without_signing_in(seat)
    return actor if actor and may(actor.role, Capability.RUN_SHOP) else None
