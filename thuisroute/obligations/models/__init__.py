"""Fields and constraints of obligations; no verbs."""

from thuisroute.obligations.models.evaluation_evidence import EvaluationEvidence
from thuisroute.obligations.models.obligation import Obligation
from thuisroute.obligations.models.version_move import VersionMove
from thuisroute.obligations.models.version_preview import VersionPreview

__all__ = ["EvaluationEvidence", "Obligation", "VersionMove", "VersionPreview"]
