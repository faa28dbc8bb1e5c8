"""Fields and constraints of concerns; no verbs."""

from thuisroute.concerns.models.concern import Concern
from thuisroute.concerns.models.concern_step import ConcernStep
from thuisroute.concerns.models.concern_words import ConcernWords
from thuisroute.concerns.models.contact_attempt import ContactAttempt
from thuisroute.concerns.models.eviction_step import EvictionStep
from thuisroute.concerns.models.exploration import Exploration
from thuisroute.concerns.models.handover import Handover
from thuisroute.concerns.models.inquiry import Inquiry
from thuisroute.concerns.models.measure import Measure
from thuisroute.concerns.models.outreach_assignment import OutreachAssignment
from thuisroute.concerns.models.outreach_file import OutreachFile
from thuisroute.concerns.models.outreach_signal import OutreachSignal
from thuisroute.concerns.models.outreach_step import OutreachStep
from thuisroute.concerns.models.report import Report
from thuisroute.concerns.models.report_answer import ReportAnswer
from thuisroute.concerns.models.reporter_answer import ReporterAnswer
from thuisroute.concerns.models.second_chance import SecondChance
from thuisroute.concerns.models.taken_step import TakenStep
from thuisroute.concerns.models.weighed_alternative import WeighedAlternative

__all__ = [
    "Concern",
    "ConcernStep",
    "ConcernWords",
    "ContactAttempt",
    "EvictionStep",
    "Exploration",
    "Handover",
    "Inquiry",
    "Measure",
    "OutreachAssignment",
    "OutreachFile",
    "OutreachSignal",
    "OutreachStep",
    "Report",
    "ReportAnswer",
    "ReporterAnswer",
    "SecondChance",
    "TakenStep",
    "WeighedAlternative",
]
