"""The one mover of meetings."""

from thuisroute.kernel.transitions import Mover
from thuisroute.meetings.models import MeetingStep
from thuisroute.meetings.rules.lifecycle import MOVES, MeetingState

MEETINGS: Mover[MeetingState] = Mover(MOVES, MeetingStep)
