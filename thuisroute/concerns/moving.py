"""The movers of concerns."""

from thuisroute.concerns.models import ConcernStep, OutreachStep
from thuisroute.concerns.rules.lifecycle import (
    CONCERN_MOVES,
    MOVES,
    ConcernState,
    OutreachState,
)
from thuisroute.kernel.transitions import Mover

FILES: Mover[OutreachState] = Mover(MOVES, OutreachStep)
CONCERNS: Mover[ConcernState] = Mover(CONCERN_MOVES, ConcernStep)
