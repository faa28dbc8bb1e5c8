"""Meetings and decisions over a dossier, and those that wait for somebody."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.meetings.models import Attendance, Decision, Meeting, MeetingWords
from thuisroute.meetings.rules.lifecycle import COMING
from thuisroute.meetings.rules.rounds import MeetingKind
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import domains_shared, residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words

# What these queries answer with, for other contexts to name.
DecisionRow = Decision
MeetingRow = Meeting

MOST, MOST_DECIDED = 50, 200
NOT_DROPPED = ("", "done")


@dataclass(frozen=True, slots=True)
class ToMeet:
    """A meeting to come, to which the own seat is asked and has not answered."""

    id: UUID
    kind: str
    starts_at: datetime
    planned_on: date
    resident_id: UUID
    resident_number: str
    resident_name: str | None


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something that the own seat does, because it was decided."""

    id: UUID
    meeting_id: UUID
    due_on: date
    decided_on: date
    resident_id: UUID
    resident_number: str
    resident_name: str | None


def meetings_of(actor: Actor, resident: UUID) -> list[Meeting]:
    """Of one dossier, in the life domains by which they are shared, newest first."""
    rows = Meeting.objects.filter(
        resident_id=resident, domain__in=domains_shared(actor, resident)
    )
    return list(rows.select_related("office").order_by("-starts_at", "-id")[:MOST])


def coming_meeting(resident: UUID, kind: MeetingKind) -> Meeting | None:
    """The first one of this kind that is planned; none that the actor may not see."""
    states = [one.value for one in COMING]
    rows = Meeting.objects.filter(
        resident_id=resident, kind=kind.value, state__in=states
    )
    return rows.order_by("starts_at", "id").first()


def meetings_to_answer(actor: Actor, *, limit: int) -> Question[ToMeet]:
    """The first to come first."""
    mine = Attendance.objects.filter(
        meeting_id=OuterRef("pk"), party_id=actor.party, role=actor.role
    )
    answered = mine.exclude(answer="").filter(answered_for=OuterRef("sequence"))
    rows = Meeting.objects.filter(
        Exists(mine),
        ~Exists(answered),
        state__in=[one.value for one in COMING],
        resident_id__in=residents_shared_with(actor),
    )
    return Question.over(
        rows.annotate(**_names(actor)).order_by("starts_at", "id")[:limit],
        ToMeet,
    )


def decisions_waiting(actor: Actor, *, limit: int) -> Question[ToDo]:
    """What the own seat is to do; whom it is about, and what it is, on its own page."""
    rows = Decision.objects.filter(
        party_id=actor.party,
        role=actor.role,
        settled="",
        resident_id__in=residents_shared_with(actor, domain="identity"),
    )
    return Question.over(
        rows.annotate(**_names(actor)).order_by("due_on", "id")[:limit], ToDo
    )


def of_meetings(actor: Actor, *, limit: int) -> tuple[Question[ToMeet], Question[ToDo]]:
    """To say whether one comes, and to do what was decided."""
    return meetings_to_answer(actor, limit=limit), decisions_waiting(actor, limit=limit)


def decisions_of(actor: Actor, resident: UUID) -> list[Decision]:
    """Everything decided about a resident and not dropped, in the life domains in
    which the actor reads words; first due first. `meeting_shared`: so is the meeting,
    which may be told of more narrowly than what was decided there."""
    shared = Meeting.objects.filter(
        pk=OuterRef("meeting_id"), domain__in=domains_shared(actor, resident)
    )
    rows = Decision.objects.filter(
        resident_id=resident,
        domain__in=domains_with_words(actor, resident),
        settled__in=NOT_DROPPED,
    ).annotate(meeting_shared=Exists(shared))
    return list(rows.select_related("party").order_by("due_on", "id")[:MOST_DECIDED])


def words_before(
    actor: Actor, resident: UUID, meetings: list[UUID]
) -> list[tuple[UUID, str, str, date]]:
    """What the resident wrote for these meetings: of which, about what, the words and
    the day; in the life domains in which the actor reads words."""
    rows = MeetingWords.objects.filter(
        meeting_id__in=meetings, domain__in=domains_with_words(actor, resident)
    ).order_by("written_on", "id")
    return list(rows.values_list("meeting_id", "domain", "text", "written_on"))


def _names(actor: Actor) -> dict[str, Any]:
    """To annotate a row of a list with whom it is about."""
    return {
        "resident_number": F("resident__number"),
        "resident_name": name_within(residents_shared_with(actor, domain="identity")),
    }
