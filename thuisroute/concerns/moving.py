"""The one mover of outreach files."""

from thuisroute.concerns.models import OutreachStep
from thuisroute.concerns.rules.lifecycle import MOVES, OutreachState
from thuisroute.kernel.transitions import Mover

FILES: Mover[OutreachState] = Mover(MOVES, OutreachStep)
