"""Holding a meeting, and what may be decided there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.planning import Invited, may_be_brought


class Settled(StrEnum):
    """A decision was carried out, or it was dropped; empty while it is neither."""

    OPEN = ""
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Held:
    """On which day, which of those asked were there, and what was said, by item."""

    on: date
    there: frozenset[UUID]
    said: dict[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Resolved:
    """What was decided in one life domain, who does it, and by when."""

    domain: str
    text: str
    owner: Invited
    due_on: date


def may_be_held(held: Held, *, today: date) -> Verdict:
    """On a day that has come, with somebody there."""
    return Verdict(against=tuple(_against(held, today)))


def _against(held: Held, today: date) -> Iterator[Reason]:
    if held.on > today:
        yield Reason("That day has not come yet. Write it down after the meeting.")
    if not held.there:
        yield Reason("Say who was there.")


def may_be_decided(
    resolved: Resolved, *, state: str, domains: frozenset[str], today: date
) -> Verdict:
    """At a meeting that goes on or was held, within what is shared with the writer,
    and by somebody with whom that life domain is shared."""
    return Verdict(against=tuple(_deciding(resolved, state, domains, today)))


def _deciding(
    resolved: Resolved, state: str, domains: frozenset[str], today: date
) -> Iterator[Reason]:
    if state == MeetingState.CANCELLED:
        yield Reason("This meeting was cancelled.")
    yield from may_be_brought(resolved.domain, resolved.text, domains=domains).against
    owner = resolved.owner
    if owner.party and resolved.domain not in owner.domains:
        yield Reason("That life domain is not shared with whoever would do this.")
    if resolved.due_on < today:
        yield Reason("Choose a day that is still to come.")
