"""What residents tell the rest of the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened(Event):
    """Something happened in a dossier, under the name that agreements count from."""

    resident: UUID
    name: EventName
    source_kind: str
    source_id: UUID
    attributes: Mapping[str, str] = field(default_factory=dict)
