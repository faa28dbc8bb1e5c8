"""Fields and constraints of concerns; no verbs."""

from thuisroute.concerns.models.contact_attempt import ContactAttempt
from thuisroute.concerns.models.outreach_file import OutreachFile
from thuisroute.concerns.models.outreach_signal import OutreachSignal
from thuisroute.concerns.models.outreach_step import OutreachStep

__all__ = ["ContactAttempt", "OutreachFile", "OutreachSignal", "OutreachStep"]
