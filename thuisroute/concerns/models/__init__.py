"""Fields and constraints of concerns; no verbs."""

from thuisroute.concerns.models.contact_attempt import ContactAttempt
from thuisroute.concerns.models.exploration import Exploration
from thuisroute.concerns.models.handover import Handover
from thuisroute.concerns.models.inquiry import Inquiry
from thuisroute.concerns.models.outreach_assignment import OutreachAssignment
from thuisroute.concerns.models.outreach_file import OutreachFile
from thuisroute.concerns.models.outreach_signal import OutreachSignal
from thuisroute.concerns.models.outreach_step import OutreachStep
from thuisroute.concerns.models.reporter_answer import ReporterAnswer

__all__ = [
    "ContactAttempt",
    "Exploration",
    "Handover",
    "Inquiry",
    "OutreachAssignment",
    "OutreachFile",
    "OutreachSignal",
    "OutreachStep",
    "ReporterAnswer",
]
