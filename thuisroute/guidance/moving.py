"""The movers of guidance: of goals, and of requests for more or less support."""

from thuisroute.guidance.models import GoalStep, ScalingStep
from thuisroute.guidance.rules.lifecycle import MOVES, GoalState
from thuisroute.guidance.rules.scaling import SCALING_MOVES, ScalingState
from thuisroute.kernel.transitions import Mover

GOALS: Mover[GoalState] = Mover(MOVES, GoalStep)
SCALING: Mover[ScalingState] = Mover(SCALING_MOVES, ScalingStep)
