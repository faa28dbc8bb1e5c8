"""A meeting for one's own calendar: a neutral title, and a link that asks to log in."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from thuisroute.desk.own_file import own_resident
from thuisroute.kernel import looks
from thuisroute.kernel.web import ActorRequest, own_page, signed_in
from thuisroute.meetings.queries.invitation import invitation_to
from thuisroute.meetings.queries.one_meeting import meeting_for


@signed_in
def meeting_calendar(request: ActorRequest, key: UUID) -> HttpResponse:
    """For whom the meeting is shared with."""
    return _file(request, key, "meeting")


@own_page
def own_meeting_calendar(request: ActorRequest, key: UUID) -> HttpResponse:
    """For the resident."""
    own_resident(request.actor)
    return _file(request, key, "own_meeting")


def _file(request: ActorRequest, key: UUID, page: str) -> HttpResponse:
    meeting = meeting_for(request.actor, key)
    looks.says("export")
    link = request.build_absolute_uri(reverse(page, args=[key]))
    answer = HttpResponse(
        invitation_to(meeting, link=link), content_type="text/calendar; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    return answer
