"""The exploratory investigation: its term, its end, who hears of it (Wvggz 5:2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.obligations.rules.obligation import State

# From so many days before the last one it is said to be due soon.
WARNED = timedelta(days=4)


class Asked(StrEnum):
    """Whom was spoken to, or what was looked at."""

    PERSON = "person"
    RELATIVES = "relatives"
    REPORTER = "reporter"
    PROFESSIONALS = "professionals"
    PAPERS = "papers"


class ExplorationOutcome(StrEnum):
    """What came of it."""

    APPLICATION = "application"
    VOLUNTARY = "voluntary"
    OTHER_CARE = "other_care"
    NO_FOLLOW_UP = "no_follow_up"


@dataclass(frozen=True)
class Course:
    """How far one investigation is."""

    reported_on: date
    due_on: date
    by_relative: bool = False
    finished_on: date | None = None
    outcome: str = ""
    told_on: date | None = None
    insisted_on: date | None = None
    applied_on: date | None = None

    @property
    def running(self) -> bool:
        """Nobody said yet what came of it."""
        return self.finished_on is None

    @property
    def has_to_tell(self) -> bool:
        """A relative who reported it did not hear yet what came of it."""
        return not self.running and self.by_relative and self.told_on is None

    @property
    def may_be_insisted(self) -> bool:
        """A relative was told of an outcome without an application."""
        return (
            self.told_on is not None
            and self.by_relative
            and self.insisted_on is None
            and self.outcome != ExplorationOutcome.APPLICATION
        )

    @property
    def has_to_apply(self) -> bool:
        """The application to the public prosecutor is not away yet."""
        asked = self.outcome == ExplorationOutcome.APPLICATION or self.insisted_on
        return not self.running and bool(asked) and self.applied_on is None


def term(course: Course, today: date) -> State:
    """How it stands with the last day on which it has to be finished."""
    if course.finished_on is not None:
        late = course.finished_on > course.due_on
        return State.DONE_LATE if late else State.DONE
    if today > course.due_on:
        return State.OVERDUE
    return State.DUE_SOON if today >= course.due_on - WARNED else State.OPEN


def may_inquire(course: Course, *, words: str, on: date, today: date) -> Verdict:
    """While it runs, with what it told, on a day that has come."""
    against = []
    if not course.running:
        against.append(Reason("No exploratory investigation is running."))
    if not words.strip():
        against.append(Reason("Say in words what it told."))
    if on > today:
        against.append(Reason("That day has not come yet."))
    return Verdict(against=tuple(against))


def may_be_finished(
    course: Course, outcome: str, *, findings: str, inquiries: int
) -> Verdict:
    """After something was asked or looked at, with an outcome and what it rests on."""
    return Verdict(against=tuple(_against(course, outcome, findings, inquiries)))


def _against(
    course: Course, outcome: str, findings: str, inquiries: int
) -> Iterator[Reason]:
    if not course.running:
        yield Reason("No exploratory investigation is running.")
    if outcome not in set(ExplorationOutcome):
        yield Reason("Choose what came of it.")
    if not inquiries:
        yield Reason("Write down first whom you spoke to or what you looked at.")
    if not findings.strip():
        yield Reason("Say what the outcome rests on.")
