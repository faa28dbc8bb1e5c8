"""The invitation for a calendar, as text: neither name nor address stands in it."""

from django.utils.translation import gettext

from thuisroute.kernel import clock
from thuisroute.meetings.models import Meeting
from thuisroute.meetings.rules.invitation import Invitation, as_calendar
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.planning import Way


def invitation_to(meeting: Meeting, *, link: str) -> str:
    """`link`: the whole address of the page of the meeting, which asks to log in."""
    office = meeting.office if meeting.way == Way.OFFICE else None
    return as_calendar(
        Invitation(
            key=f"{meeting.pk}@thuisroute",
            title=gettext("Meeting (Thuisroute)"),
            place=office.name if office else "",
            link=link,
            starts_at=meeting.starts_at,
            minutes=meeting.minutes,
            sequence=meeting.sequence,
            made_at=clock.now(),
            cancelled=meeting.state == MeetingState.CANCELLED,
        )
    )
