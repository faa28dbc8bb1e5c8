"""The one mover of goals."""

from thuisroute.guidance.models import GoalStep
from thuisroute.guidance.rules.lifecycle import MOVES, GoalState
from thuisroute.kernel.transitions import Mover

GOALS: Mover[GoalState] = Mover(MOVES, GoalStep)
