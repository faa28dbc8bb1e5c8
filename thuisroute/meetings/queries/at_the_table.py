"""What stands on the table at one meeting, as far as whoever asks may see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.meetings.models import (
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    MeetingWords,
    OwnAnswer,
)
from thuisroute.parties.queries import name_of_party, name_of_user
from thuisroute.sharing.queries.words import domains_with_words

MOST = 200


@dataclass(frozen=True)
class Seat:
    """Somebody who is asked; `answer` counts for the moment that is planned now."""

    key: UUID
    party: UUID | None
    party_kind: str
    role: str
    party_name: str
    person: str
    answer: str
    was_there: bool | None


@dataclass(frozen=True)
class AtTheTable:
    """Who is asked, what is talked about, what the resident wrote, what was decided."""

    seats: tuple[Seat, ...]
    items: tuple[AgendaItem, ...]
    words: tuple[MeetingWords, ...]
    decisions: tuple[Decision, ...]
    own_answer: OwnAnswer | None

    @property
    def words_by_domain(self) -> Mapping[str, list[MeetingWords]]:
        """In the order in which they were written."""
        found: dict[str, list[MeetingWords]] = {}
        for one in self.words:
            found.setdefault(one.domain, []).append(one)
        return found


def at_the_table(actor: Actor, meeting: Meeting) -> AtTheTable:
    """Items, words and decisions by their life domain, and none without the name."""
    domains = domains_with_words(actor, meeting.resident_id)
    here = {"meeting_id": meeting.pk, "domain__in": domains}
    answers = OwnAnswer.objects.filter(
        meeting_id=meeting.pk, answered_for=meeting.sequence
    )
    items = AgendaItem.objects.filter(**here, taken_off=False)
    return AtTheTable(
        seats=tuple(_seats(meeting)),
        items=tuple(items.order_by("clock", "due", "added_on", "id")[:MOST]),
        words=tuple(
            MeetingWords.objects.filter(**here).order_by("written_on", "id")[:MOST]
        ),
        decisions=tuple(
            Decision.objects.filter(**here)
            .select_related("party")
            .order_by("due_on", "id")[:MOST]
        ),
        own_answer=answers.order_by("-answered_at").first(),
    )


def _seats(meeting: Meeting) -> list[Seat]:
    rows = (
        Attendance.objects.filter(meeting_id=meeting.pk)
        .annotate(party_name=name_of_party("party_id"), name=name_of_user("person"))
        .order_by("party_name", "role")
    )
    return [
        Seat(
            row.pk,
            row.party_id,
            row.party_kind,
            row.role,
            row.party_name or "",
            row.name or "",
            row.answer if row.answered_for == meeting.sequence else "",
            row.was_there,
        )
        for row in rows[:MOST]
    ]
