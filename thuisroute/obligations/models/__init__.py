"""Fields and constraints of obligations; no verbs."""

from thuisroute.obligations.models.obligation import Obligation

__all__ = ["Obligation"]
