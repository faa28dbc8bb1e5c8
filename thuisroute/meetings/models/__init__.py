"""Fields and constraints of meetings; no verbs."""

from thuisroute.meetings.models.agenda_item import AgendaItem
from thuisroute.meetings.models.attendance import Attendance
from thuisroute.meetings.models.decision import Decision
from thuisroute.meetings.models.meeting import Meeting
from thuisroute.meetings.models.meeting_step import MeetingStep
from thuisroute.meetings.models.meeting_words import MeetingWords
from thuisroute.meetings.models.own_answer import OwnAnswer

__all__ = [
    "AgendaItem",
    "Attendance",
    "Decision",
    "Meeting",
    "MeetingStep",
    "MeetingWords",
    "OwnAnswer",
]
