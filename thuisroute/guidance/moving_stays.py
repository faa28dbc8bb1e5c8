"""The one mover of stays."""

from thuisroute.guidance.models import StayStep
from thuisroute.guidance.rules.stay_lifecycle import STAY_MOVES, StayState
from thuisroute.kernel.transitions import Mover

STAYS: Mover[StayState] = Mover(STAY_MOVES, StayStep)
