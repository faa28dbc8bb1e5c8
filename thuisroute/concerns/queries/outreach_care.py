"""What was done in one outreach file besides seeking contact."""

from uuid import UUID

from django.db.models import F

from thuisroute.concerns.models import (
    Exploration,
    Handover,
    Inquiry,
    OutreachAssignment,
    ReporterAnswer,
)
from thuisroute.concerns.queries.outreach import A_PAGE
from thuisroute.concerns.rules.exploration import Course


def explorations_of(file: UUID) -> list[Exploration]:
    """The one that runs in front, then the newest first."""
    rows = Exploration.objects.filter(file_id=file)
    newest = F("finished_on").desc(nulls_first=True)
    return list(rows.order_by(newest, "-reported_on")[:A_PAGE])


def inquiries_of(file: UUID) -> list[Inquiry]:
    """Of every investigation in the file, the newest first."""
    rows = Inquiry.objects.filter(file_id=file)
    return list(rows.order_by("-on", "-written_at")[:A_PAGE])


def assignments_of(file: UUID) -> list[OutreachAssignment]:
    """Who was sent, the newest first, with names."""
    rows = OutreachAssignment.objects.filter(file_id=file)
    rows = rows.select_related("worker", "party")
    return list(rows.order_by("-on", "-written_at")[:A_PAGE])


def answers_of(file: UUID) -> list[ReporterAnswer]:
    """Reporters who want to hear back, the longest waiting first."""
    rows = ReporterAnswer.objects.filter(file_id=file).select_related("signal")
    return list(rows.order_by("since", "id")[:A_PAGE])


def handovers_of(file: UUID) -> list[Handover]:
    """The newest first."""
    rows = Handover.objects.filter(file_id=file)
    return list(rows.order_by("-on", "-written_at")[:A_PAGE])


def waiting_handover(file: UUID) -> Handover | None:
    """The one of which nobody said yet whether the care began."""
    return Handover.objects.filter(
        file_id=file, began_on__isnull=True, failed_on__isnull=True
    ).first()


def course_of(row: Exploration) -> Course:
    """How far it is, as the rule wants it."""
    return Course(
        row.reported_on, row.due_on, row.by_relative, row.finished_on, row.outcome,
        row.told_on, row.insisted_on, row.applied_on,
    )  # fmt: skip
