"""Rows of a stay elsewhere, for one invented dossier."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from thuisroute.guidance.models import (
    HomeKept,
    PilotContact,
    PilotLight,
    Stay,
    StayStep,
)
from thuisroute.kernel import clock


def stayed(resident: UUID, by: UUID, step: dict[str, Any]) -> None:
    """A stay that is over, and the home that was kept."""
    whose, today = {"resident_id": resident}, clock.today()
    stay = Stay.objects.create(
        **whose, kind="time_out", state="back_home", why="w", begins_on=today,
        return_on=today + timedelta(days=7), ended_on=today, asked_on=today,
        asked_by=by,
    )  # fmt: skip
    StayStep.objects.create(**whose, record=stay, domain=stay.domain, **step)
    HomeKept.objects.create(**whose, stay=stay, since=today, until=today)
    light = PilotLight.objects.create(
        **whose, begun_on=today, begun_by=by, months=3, next_on=today,
        hours_before=4, ended_on=today, end_words="w",
    )  # fmt: skip
    PilotContact.objects.create(
        **whose, pilot_light=light, on=today, way="call", met=True, written_by=by
    )
