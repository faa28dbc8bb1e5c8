"""Fields and constraints of exchange; no verbs."""

from thuisroute.exchange.models.staged_export import StagedExport
from thuisroute.exchange.models.staged_import import StagedImport

__all__ = ["StagedExport", "StagedImport"]
