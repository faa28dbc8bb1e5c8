"""The log as a privacy officer asks it; the database gives it to nobody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from thuisroute.kernel.questions import Question, ask

A_PAGE = 50


@dataclass(frozen=True)
class Asked:
    """Whose lines, and between which moments; what is None is left open."""

    since: datetime
    until: datetime
    resident: UUID | None = None
    person: UUID | None = None
    party: UUID | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One answer or act: who, when, which page, of whom (by number), and why.

    `whose` counts the residents; of many, `numbers` and `residents` hold ten.
    """

    id: int
    at: datetime
    user_name: str | None
    role: str | None
    party_name: str | None
    action: str
    page: str
    numbers: list[str] | None
    residents: list[UUID] | None
    whose: int
    purpose: str
    ground: str
    outcome: str
    emergency: bool
    origin: str


def log_lines(asked: Asked, *, upto: int | None, most: int) -> list[Line]:
    """Newest first. `upto`: lines at the last moment itself only below this one, so
    that a page goes on where the one before it ended."""
    question = Question(
        (
            "SELECT * FROM sharing_log(%s, %s, %s, %s, %s, %s, %s)",
            [*_who(asked), asked.since, asked.until, upto, most],
        ),
        Line,
    )
    return ask(question).of(question)


@dataclass(frozen=True, slots=True)
class Seen:
    """Who saw what of whom, taken together; the totals are of all rows, also those
    that are not shown."""

    user_name: str | None
    role: str | None
    party_name: str | None
    number: str | None
    resident: UUID
    times: int
    first_at: datetime
    last_at: datetime
    actions: list[str]
    pages: list[str]
    purposes: list[str]
    grounds: list[str]
    emergency: bool
    lines: int
    rows_in_all: int
    people: int
    residents: int


def breach(asked: Asked, *, most: int) -> list[Seen]:
    """For one resident, one person or one party."""
    question = Question(
        (
            "SELECT * FROM sharing_breach(%s, %s, %s, %s, %s, %s)",
            [*_who(asked), asked.since, asked.until, most],
        ),
        Seen,
    )
    return ask(question).of(question)


def resident_numbered(number: str) -> UUID | None:
    """The resident with this dossier number, for who may read the log."""
    sql = "SELECT k FROM sharing_resident_numbered(%s) k WHERE k IS NOT NULL"
    question = Question((sql, [number]), _Key)
    found = ask(question).first(question)
    return found.id if found else None


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works, or worked, at a party that is watched over."""

    id: UUID
    name: str
    email: str


def people_watched(wanted: str, *, most: int) -> list[Colleague]:
    """By address, or by a part of the name."""
    sql = "SELECT * FROM sharing_people_watched(%s, %s)"
    question = Question((sql, [wanted, most]), Colleague)
    return ask(question).of(question)


@dataclass(frozen=True, slots=True)
class _Key:
    id: UUID


def _who(asked: Asked) -> Sequence[UUID | None]:
    return (asked.resident, asked.person, asked.party)
