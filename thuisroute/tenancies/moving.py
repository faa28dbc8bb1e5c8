"""The one mover of leases."""

from thuisroute.kernel.transitions import Mover
from thuisroute.tenancies.models import LeaseStep
from thuisroute.tenancies.rules.lifecycle import MOVES, LeaseState

LEASES: Mover[LeaseState] = Mover(MOVES, LeaseStep)
