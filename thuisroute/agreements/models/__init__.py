"""Fields and constraints of agreements; no verbs."""

from thuisroute.agreements.models.agreement_event import AgreementEvent
from thuisroute.agreements.models.agreement_version import AgreementVersion

__all__ = ["AgreementEvent", "AgreementVersion"]
