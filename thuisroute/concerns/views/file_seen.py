"""All that stands in one outreach file, read once for the page."""

from dataclasses import dataclass
from functools import cached_property

from thuisroute.concerns.models import (
    ContactAttempt,
    Exploration,
    Handover,
    Inquiry,
    OutreachAssignment,
    OutreachFile,
    OutreachSignal,
    ReporterAnswer,
)
from thuisroute.concerns.queries.outreach import attempts_of, seen_files, signals_of
from thuisroute.concerns.queries.outreach_care import (
    answers_of,
    assignments_of,
    course_of,
    explorations_of,
    handovers_of,
    inquiries_of,
)
from thuisroute.concerns.queries.outreach_due import waiting_of
from thuisroute.concerns.rules.due import Due
from thuisroute.concerns.rules.exploration import Course
from thuisroute.kernel.actor import Actor


@dataclass(frozen=True)
class FileSeen:
    """The file and what hangs on it, each the newest first."""

    row: OutreachFile
    dues: tuple[Due, ...]
    signals: list[OutreachSignal]
    attempts: list[ContactAttempt]
    assignments: list[OutreachAssignment]
    explorations: list[Exploration]
    inquiries: list[Inquiry]
    answers: list[ReporterAnswer]
    handovers: list[Handover]

    @cached_property
    def courses(self) -> list[Course]:
        """How far each investigation is."""
        return [course_of(one) for one in self.explorations]

    @property
    def waiting_answers(self) -> list[ReporterAnswer]:
        """Of reporters who did not hear back yet."""
        return [one for one in self.answers if one.answered_on is None]

    @property
    def waiting_handover(self) -> Handover | None:
        """Of which nobody said yet whether the care began."""
        return next(
            (one for one in self.handovers if not (one.began_on or one.failed_on)), None
        )


def seen(actor: Actor, row: OutreachFile) -> FileSeen:
    """Everything; row security and `seen_files` say that it may be seen."""
    waiting = waiting_of(seen_files(actor).filter(pk=row.pk))
    return FileSeen(
        row=row,
        dues=tuple(due for one in waiting for due in one.dues),
        signals=signals_of(row.pk),
        attempts=attempts_of(row.pk),
        assignments=assignments_of(row.pk),
        explorations=explorations_of(row.pk),
        inquiries=inquiries_of(row.pk),
        answers=answers_of(row.pk),
        handovers=handovers_of(row.pk),
    )
