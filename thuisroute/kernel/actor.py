"""Who acts: a person in a seat of a party, with one role, in one region."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """Made from a running session only, so an actor is always somebody real."""

    user: UUID
    seat: UUID
    party: UUID
    role: str
    region: UUID
