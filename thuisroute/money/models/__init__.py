"""Fields and constraints of money at a placement; no verbs."""

from thuisroute.money.models.approval import Approval
from thuisroute.money.models.arrangement import Arrangement
from thuisroute.money.models.check import MoneyCheck
from thuisroute.money.models.cost import Cost
from thuisroute.money.models.settlement import Settlement

__all__ = ["Approval", "Arrangement", "Cost", "MoneyCheck", "Settlement"]
