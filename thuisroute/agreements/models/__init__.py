"""Fields and constraints of agreements; no verbs."""

from thuisroute.agreements.models.agreement_event import AgreementEvent
from thuisroute.agreements.models.agreement_version import AgreementVersion
from thuisroute.agreements.models.version_notice import VersionNotice
from thuisroute.agreements.models.version_step import VersionStep

__all__ = ["AgreementEvent", "AgreementVersion", "VersionNotice", "VersionStep"]
