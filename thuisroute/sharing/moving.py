"""The one mover of requests about one's own data."""

from thuisroute.kernel.transitions import Mover
from thuisroute.sharing.models import RightsStep
from thuisroute.sharing.rules.rights import MOVES, RequestState

REQUESTS: Mover[RequestState] = Mover(MOVES, RightsStep)
