"""The one mover of matches."""

from thuisroute.kernel.transitions import Mover
from thuisroute.matching.models import MatchStep
from thuisroute.matching.rules.lifecycle import MOVES, MatchState

MATCHES: Mover[MatchState] = Mover(MOVES, MatchStep)
