"""Clocks: what the agreement asks by when, of whom, and what fulfils it."""

from collections.abc import Mapping
from dataclasses import dataclass

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class Limit:
    """Only events whose attribute has one of these values."""

    attribute: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Trigger:
    """An event that a clock listens to, possibly limited by what it carries."""

    event: EventName
    only: tuple[Limit, ...] = ()

    def matches(self, event: str, attributes: Mapping[str, object]) -> bool:
        """Whether an event of this name with these attributes is the one meant."""
        return event == self.event and all(
            attributes.get(limit.attribute) in limit.values for limit in self.only
        )


@dataclass(frozen=True)
class Before:
    """So long before a date that the starting event carries."""

    attribute: str
    by: Duration


@dataclass(frozen=True)
class Clock:
    """A term of the agreement; `docs/rules/obligations.md` tells how it runs.

    Its deadline is `within` a duration after the start, `every` so often (with
    `within` for a different first term), or `before` a date that the start carries.
    """

    id: str
    article: str
    label: Text
    starts: tuple[Trigger, ...]
    fulfilled_by: tuple[Trigger, ...]
    responsible: Participant
    together_with: tuple[Participant, ...] = ()
    within: Duration | None = None
    every: Duration | None = None
    before: Before | None = None
    until: tuple[Trigger, ...] = ()
    warn: Duration | None = None
    restart: bool = True
    not_agreed: Text | None = None
