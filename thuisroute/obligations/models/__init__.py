"""Fields and constraints of obligations; no verbs."""

from thuisroute.obligations.models.dossier_event import DossierEvent
from thuisroute.obligations.models.obligation import Obligation

__all__ = ["DossierEvent", "Obligation"]
