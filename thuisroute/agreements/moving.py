"""The one mover of versions of the agreement."""

from thuisroute.agreements.models import VersionStep
from thuisroute.agreements.rules.versions import MOVES, VersionState
from thuisroute.kernel.transitions import Mover

VERSIONS: Mover[VersionState] = Mover(MOVES, VersionStep)
