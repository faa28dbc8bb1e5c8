"""What referrals tell the rest of the program, beside what happened in a dossier."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchedFrom(Event):
    """Somebody is about to be looked for, to be registered from a file elsewhere; also
    by registering, which tells whether they are known."""

    origin: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredFrom(Event):
    """Somebody was registered who is known in a file elsewhere. It is no part of the
    history of the dossier, which must not tell that there is such a file."""

    resident: UUID
    origin: UUID
