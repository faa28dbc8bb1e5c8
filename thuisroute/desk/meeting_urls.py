"""Routes of meetings whose pages need several contexts."""

from django.urls import path

from thuisroute.desk.views import calendar, meeting
from thuisroute.desk.views.own import meetings as own

urlpatterns = [
    path("meetings/<uuid:key>/", meeting.meeting_page, name="meeting"),
    path(
        "meetings/<uuid:key>/calendar",
        calendar.meeting_calendar,
        name="meeting_calendar",
    ),
    path("own/meetings/<uuid:key>", own.own_meeting, name="own_meeting"),
    path(
        "own/meetings/<uuid:key>/answer",
        own.own_meeting_answer,
        name="own_meeting_answer",
    ),
    path(
        "own/meetings/<uuid:key>/calendar",
        calendar.own_meeting_calendar,
        name="own_meeting_calendar",
    ),
    path(
        "own/meetings/words/<uuid:key>/back",
        own.own_meeting_back,
        name="own_meeting_back",
    ),
]
