"""What clocks take in and give out: events, deviations, obligations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class Event:
    """Something that happened, or is planned, on a day; attributes as in the pack."""

    name: EventName
    on: date
    attributes: Mapping[str, str | date] = field(default_factory=dict)


class State(StrEnum):
    """How an obligation stands on a day."""

    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    DONE = "done"
    DONE_LATE = "done_late"
    WAIVED = "waived"


@dataclass(frozen=True)
class Waiver:
    """From day `on` this occurrence is no longer asked, for a reason (AG5)."""

    clock: str
    started_on: date
    occurrence: int
    on: date
    reason: str


@dataclass(frozen=True)
class MovedDueDate:
    """From day `on` this occurrence is due on another day, for a reason (AG5)."""

    clock: str
    started_on: date
    occurrence: int
    on: date
    due: date
    reason: str


Deviation = Waiver | MovedDueDate


class TermKind(StrEnum):
    """How the agreement counts the term."""

    WITHIN = "within"
    EVERY = "every"
    BEFORE = "before"


@dataclass(frozen=True)
class Because:
    """Why something is due: what started it and what the article then asks."""

    event: EventName
    on: date
    article: str
    kind: TermKind
    term: Duration
    attribute: str | None = None


@dataclass(frozen=True)
class Obligation:
    """One thing to do under the agreement.

    `occurrence` counts from 1 within the run that began on `started_on`; together
    with `clock` they name the obligation for good. `due` is the last day on which it
    is on time, `agreed_due` the same before it was moved. It can be fulfilled from
    `opens_on` and asks for attention from `warn_on`. `late_days` are calendar days
    after `due`, until fulfilled or until today.
    """

    clock: str
    article: str
    label: Text
    occurrence: int
    started_on: date
    opens_on: date
    warn_on: date | None
    due: date
    agreed_due: date
    responsible: Participant
    together_with: tuple[Participant, ...]
    state: State
    fulfilled_on: date | None
    fulfilled_by: EventName | None
    late_days: int
    because: Because
    deviation: Deviation | None = None
