"""Rows of a meeting, for one invented dossier."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.meetings.models import (
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    MeetingStep,
    MeetingWords,
    OwnAnswer,
)

HOUSING = "housing_and_living_behaviour"


def met(resident: UUID, by: UUID, step: dict[str, Any]) -> None:
    """Planned and prepared, with a decision; again each episode."""
    today = clock.today()
    whose = {"resident_id": resident, "domain": HOUSING}
    meeting = Meeting.objects.create(
        **whose, kind="case_meeting", state="planned", minutes=60, way="home",
        starts_at=clock.now() + timedelta(days=1), planned_by=by, planned_on=today,
    )  # fmt: skip
    MeetingStep.objects.create(**whose, record=meeting, **step)
    here = whose | {"meeting": meeting}
    Attendance.objects.create(**here, party_kind="resident", role="resident")
    AgendaItem.objects.create(**here, text="t", added_on=today, added_by=by)
    Decision.objects.create(
        **here, text="t", role="resident", due_on=today, decided_on=today, decided_by=by
    )
    MeetingWords.objects.create(**here, text="t", written_on=today, written_by=by)
    OwnAnswer.objects.create(
        **here, comes=True, answered_for=0, answered_at=clock.now(), answered_by=by
    )
