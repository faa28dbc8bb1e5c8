"""What meetings tell the rest of the program."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.events import Event
from thuisroute.meetings.rules.rounds import MeetingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeld(Event):
    """A meeting was held on `on`, by these kinds of parties; the resident is one."""

    resident: UUID
    meeting: UUID
    kind: MeetingKind
    took_part: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDecided(Event):
    """Something was decided at a meeting, in one life domain (`meeting.decided`)."""

    resident: UUID
    meeting: UUID
    decision: UUID
    domain: str
