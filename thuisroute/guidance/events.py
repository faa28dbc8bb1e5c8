"""What guidance tells the rest of the program, beside what happened in a dossier."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class SomethingGoesOn(Event):
    """Somebody needs more than usual now. Which way was taken and why are no part of
    it: it is told to who may not know that."""

    resident: UUID
