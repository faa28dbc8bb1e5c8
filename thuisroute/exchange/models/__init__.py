"""Fields and constraints of exchange; no verbs."""

from thuisroute.exchange.models.staged_import import StagedImport

__all__ = ["StagedImport"]
