"""May this meeting be planned, who knows of it, and what stands on its agenda?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.meetings.rules.lifecycle import COMING, MeetingState
from thuisroute.meetings.rules.own_words import may_add_words
from thuisroute.meetings.rules.rounds import DOMAINS, EVENT_OF, MeetingKind

LONGEST = 480
HOUSING = LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR
CARE = LifeDomain.SELF_CARE_AND_HEALTH


class Way(StrEnum):
    """Where or how people meet; not said of a talk that nobody planned."""

    UNSAID = ""
    OFFICE = "office"
    HOME = "home"
    PHONE = "phone"
    VIDEO = "video"


@dataclass(frozen=True)
class Moment:
    """When, how long in minutes, and where or how; `office`: of which party."""

    starts_at: datetime
    minutes: int
    way: Way
    office: UUID | None = None


@dataclass(frozen=True)
class Invited:
    """A seat with whom the dossier is shared; `domains`: what of it. The resident has
    no party."""

    party: UUID | None
    party_kind: str
    role: str
    domains: frozenset[str] = frozenset()


def may_be_planned(
    moment: Moment, asked: Iterable[Invited], *, now: datetime
) -> Verdict:
    """A day that is still to come, and somebody to meet with."""
    return Verdict(against=(*_against(moment, now), *_nobody(asked)))


def may_be_moved(moment: Moment, *, now: datetime) -> Verdict:
    """To a moment that is still to come."""
    return Verdict(against=tuple(_against(moment, now)))


def _against(moment: Moment, now: datetime) -> Iterator[Reason]:
    if moment.starts_at <= now:
        yield Reason("Choose a moment that is still to come.")
    if not 0 < moment.minutes <= LONGEST:
        yield Reason("Say how many minutes it takes, at most 480.")
    if moment.way is Way.UNSAID:
        yield Reason("Say where or how you meet.")
    if moment.way is Way.OFFICE and moment.office is None:
        yield Reason("Say at whose office the meeting is.")


def _nobody(asked: Iterable[Invited]) -> Iterator[Reason]:
    if not any(one.party for one in asked):
        yield Reason("Ask at least one organisation to the meeting.")


def shared_by(kind: MeetingKind, asked: Iterable[Invited]) -> LifeDomain:
    """The life domain by which it is told that there is a meeting: a review is about
    living, and so is what an association is asked to; the rest is for who cares."""
    if kind in EVENT_OF:
        return HOUSING
    every = [one for one in asked if one.party]
    return CARE if all(CARE in one.domains for one in every) else HOUSING


@dataclass(frozen=True)
class Due:
    """Something that the agreement asks in the dossier."""

    clock: str
    article: str
    due: date
    warn_on: date


def on_agenda(due: Iterable[Due], *, on: date) -> tuple[Due, ...]:
    """What is late, or will be warned about by that day; first due first."""
    return tuple(
        sorted((one for one in due if one.warn_on <= on), key=lambda one: one.due)
    )


def may_be_brought(domain: str, text: str, *, domains: frozenset[str]) -> Verdict:
    """`domains`: what is shared with whoever brings it."""
    return Verdict(against=tuple(_about(domain, text, domains)))


def _about(domain: str, text: str, domains: frozenset[str]) -> Iterator[Reason]:
    if domain not in domains or domain not in DOMAINS:
        yield Reason("This life domain is not shared with you.")
    if not text.strip():
        yield Reason("Write something first.")


def may_be_said(domain: str, text: str, *, state: str, written: int) -> Verdict:
    """What the resident adds; `written`: how many texts of theirs stand there."""
    if state not in COMING:
        return Verdict((Reason("This meeting is over."),))
    return may_add_words(domain, text, written=written)


def may_be_answered(state: str) -> Verdict:
    """As long as it is to come."""
    if MeetingState(state) in COMING:
        return Verdict()
    return Verdict((Reason("This meeting is over."),))
