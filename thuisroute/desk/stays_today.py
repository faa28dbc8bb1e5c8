"""What stays elsewhere bring to the page of today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from thuisroute.desk.steps import Kind, turns
from thuisroute.guidance.queries.pilot_light import ContactDue, contacts_due
from thuisroute.guidance.queries.places import OpenNow, open_in_this_weather
from thuisroute.guidance.queries.stays import (
    HomeKeptNews,
    StayWaiting,
    homes_kept,
    stays_waiting,
)
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Answers, Question
from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True)
class Away:
    """Stays that wait for somebody, homes that are kept, places that are open for more
    people in this weather."""

    stays: list[StayWaiting] = field(default_factory=list)
    kept: list[HomeKeptNews] = field(default_factory=list)
    winter: list[OpenNow] = field(default_factory=list)
    contacts: list[ContactDue] = field(default_factory=list)

    def residents(self) -> Iterator[UUID]:
        """Whose names or numbers stand on the page."""
        yield from (row.resident_id for row in self.stays)
        yield from (row.resident_id for row in self.kept)
        yield from (row.resident_id for row in self.contacts)


@dataclass(frozen=True, eq=False)
class AwayAsked:
    """The questions, asked together with those of the rest of the page."""

    stays: Question[StayWaiting]
    kept: Question[HomeKeptNews]
    winter: Question[OpenNow]
    # Of who looks in; nobody else is asked about it.
    contacts: tuple[Question[ContactDue], ...]

    @property
    def all(self) -> Sequence[Question[Any]]:
        """Each of them."""
        return (self.stays, self.kept, self.winter, *self.contacts)

    def read(self, answers: Answers) -> Away:
        """What came of them."""
        return Away(
            answers.of(self.stays),
            answers.of(self.kept),
            answers.of(self.winter),
            [one for asked in self.contacts for one in answers.of(asked)],
        )


def ask_away(actor: Actor, today: date, *, limit: int) -> AwayAsked:
    """For the seat of the actor."""
    looks_in = may(actor.role, Capability.KEEP_PLAN)
    due = contacts_due(actor, today=today, limit=limit)
    return AwayAsked(
        stays_waiting(actor, turns(actor.role, Kind.STAY), limit=limit),
        homes_kept(actor, limit=limit),
        open_in_this_weather(actor, today=today),
        (due,) if looks_in else (),
    )
