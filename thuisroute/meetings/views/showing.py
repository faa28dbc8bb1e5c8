"""Where a meeting is shown."""

from django.urls import reverse

from thuisroute.meetings.models import Meeting


def meeting_url(meeting: Meeting) -> str:
    """The page of the meeting itself."""
    return reverse("meeting", args=[meeting.pk])
