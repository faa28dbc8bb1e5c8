"""The one mover of homes."""

from thuisroute.homes.models import HomeStep
from thuisroute.homes.rules.lifecycle import MOVES, HomeState
from thuisroute.kernel.transitions import Mover

HOMES: Mover[HomeState] = Mover(MOVES, HomeStep)
