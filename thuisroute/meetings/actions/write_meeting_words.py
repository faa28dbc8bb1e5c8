"""The resident writes something for a meeting, or takes it back (C6)."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.actions.write_down import write_down
from thuisroute.meetings.models import MeetingWords
from thuisroute.meetings.queries.one_meeting import meeting_for
from thuisroute.meetings.rules.planning import may_be_answered, may_be_said


def write_meeting_words(*, by: Actor, meeting: UUID, domain: str, text: str) -> None:
    """Whoever is at the table and works on this life domain reads it."""
    if by.subject is None:
        raise PermissionDenied
    row = meeting_for(by, meeting)
    written = MeetingWords.objects.filter(meeting=row).count()
    insist(may_be_said(domain, text, state=row.state, written=written))
    MeetingWords.objects.create(
        meeting=row,
        resident_id=row.resident_id,
        domain=domain,
        text=text.strip(),
        written_on=clock.today(),
        written_by=by.user,
    )
    write_down("meeting_words.written", row, domain=domain)


def take_back_meeting_words(*, by: Actor, words: UUID) -> UUID:
    """Gone, as long as the meeting is to come; the key of the meeting."""
    if by.subject is None:
        raise PermissionDenied
    found = (
        MeetingWords.objects.select_related("meeting")
        .filter(pk=words, resident_id=by.subject)
        .first()
    )
    if found is None:
        raise Http404
    insist(may_be_answered(found.meeting.state))
    MeetingWords.objects.filter(pk=words).delete()
    write_down("meeting_words.taken_back", found.meeting)
    return found.meeting_id
