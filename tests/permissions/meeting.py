"""A meeting in a life: asked, answered, prepared, held, and what was decided there."""

from dataclasses import dataclass
from uuid import UUID

from tests.cast import Cast
from thuisroute.meetings.actions.answer_meeting import answer_own
from thuisroute.meetings.actions.bring import bring
from thuisroute.meetings.actions.hold_meeting import add_minutes
from thuisroute.meetings.actions.write_meeting_words import write_meeting_words
from thuisroute.meetings.models import AgendaItem, Attendance, Meeting
from thuisroute.meetings.tests.builders import (
    CARE,
    HOUSING,
    a_decision,
    a_meeting,
    held,
)

# Texts of care, which an association reads nowhere.
MARK = "GEHEIM"
JUSTICE = "justice"
AT_THE_TABLE = ("support_worker", "housing_consultant", "wmo_consultant")


@dataclass(frozen=True)
class Met:
    """The keys of a meeting to come, and of what stands on its table."""

    meeting: UUID
    item: UUID
    decision: UUID


def met(cast: Cast, resident: UUID) -> Met:
    """One was held before, which is told of as strictly as justice data."""
    before = a_meeting(cast, resident, roles=AT_THE_TABLE, in_days=1)
    with cast.acting("support_worker") as actor:
        Meeting.objects.filter(pk=before.pk).update(domain=JUSTICE)
        Attendance.objects.filter(meeting=before).update(domain=JUSTICE)
        bring(by=actor, meeting=before.pk, domain=JUSTICE, text=f"{MARK} recht")
    _said(cast, before)
    held(cast, before)
    with cast.acting("support_worker") as actor:
        items = AgendaItem.objects.filter(meeting=before, domain=CARE)
        said = dict.fromkeys(items.values_list("pk", flat=True), f"{MARK} notulen")
        add_minutes(by=actor, meeting=before.pk, said=said)
    a_decision(cast, before, text="De heg wordt geknipt")
    a_decision(cast, before, domain=JUSTICE, text=f"{MARK} bij justitie")
    meeting = a_meeting(cast, resident, roles=AT_THE_TABLE, in_days=21)
    _said(cast, meeting)
    decision = a_decision(cast, meeting, domain=CARE, text=f"{MARK} besluit")
    with cast.acting("support_worker"):
        item = AgendaItem.objects.get(meeting=meeting, domain=CARE)
    return Met(meeting.pk, item.pk, decision.pk)


def _said(cast: Cast, meeting: Meeting) -> None:
    with cast.acting("support_worker") as actor:
        bring(by=actor, meeting=meeting.pk, domain=CARE, text=f"{MARK} punt")
        bring(by=actor, meeting=meeting.pk, domain=HOUSING, text="De tuin")
    with cast.acting("resident") as actor:
        write_meeting_words(
            by=actor, meeting=meeting.pk, domain=JUSTICE, text=f"{MARK} woord"
        )
        answer_own(by=actor, meeting=meeting.pk, comes=True, with_somebody=True)
