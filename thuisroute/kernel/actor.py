"""Who acts: a person in a seat of a party, with one role, in one region.

Somebody who reads their own file is a party of one: `party` is then the same key as
`subject`, which no organisation has.
"""

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
    subject: UUID | None = None
    on_behalf_of: UUID | None = None

    def owns(self, file: UUID) -> bool:
        """Whether this is their own file."""
        return self.subject is not None and self.subject == file
