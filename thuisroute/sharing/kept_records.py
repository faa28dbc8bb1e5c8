"""What will be destroyed, what was, and what is held: for the privacy officer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.questions import Question
from thuisroute.sharing.models import Destruction

MOST = 200


@dataclass(frozen=True, slots=True)
class Coming:
    """A class of record of one dossier, and the day on which it goes."""

    resident_id: UUID
    number: str
    record_class: str
    term: str
    since: date
    due: date
    held: bool


def coming_before(day: date) -> Question[Coming]:
    """What goes before a day, the first first; a page of it."""
    sql = "SELECT * FROM sharing_coming_destructions(%s, %s)"
    return Question((sql, [day, MOST + 1]), Coming)


@dataclass(frozen=True, slots=True)
class HoldLine:
    """A hold on one dossier; `lifted_on` when somebody ended it, `may_lift` where the
    actor's organisation placed it."""

    id: UUID
    resident_id: UUID
    number: str
    reason: str
    source: str
    since: date
    review_by: date
    until: date | None
    lifted_on: date | None
    lift_reason: str
    may_lift: bool


def hold_lines() -> Question[HoldLine]:
    """On dossiers that the actor's organisation has to do with; standing ones first."""
    return Question(("SELECT * FROM sharing_holds()", []), HoldLine)


@dataclass(frozen=True, slots=True)
class DestroyedLine:
    """One table in one run of the job."""

    at: datetime
    record_class: str
    term: str
    length: str
    source: str
    of_table: str
    rows: int
    since: date
    due: date


def destroyed_lines(*, before: datetime | None) -> Question[DestroyedLine]:
    """The destruction register, the newest first; a page of it."""
    rows = Destruction.objects.order_by("-at", "record_class", "of_table")
    if before is not None:
        rows = rows.filter(at__lt=before)
    return Question.over(rows[: MOST + 1], DestroyedLine)


@dataclass(slots=True)
class DestroyedClass:
    """A class of record that went on one day: how many rows, and of which tables."""

    at: datetime
    term: str
    source: str
    since: date
    due: date
    rows: int
    tables: dict[str, int]


def by_class(lines: Iterable[DestroyedLine]) -> list[DestroyedClass]:
    """The lines of one class and day together, in the order given."""
    found: dict[tuple[object, ...], DestroyedClass] = {}
    for one in lines:
        day = clock.local(one.at).date()
        kept = found.setdefault(
            (day, one.record_class, one.term, one.source),
            DestroyedClass(one.at, one.term, one.source, one.since, one.due, 0, {}),
        )
        kept.since, kept.due = min(kept.since, one.since), max(kept.due, one.due)
        kept.rows += one.rows
        kept.tables[one.of_table] = kept.tables.get(one.of_table, 0) + one.rows
    return list(found.values())
