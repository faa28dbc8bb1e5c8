"""What happens when: every event and what follows, in order, on one page.

Each reaction runs in the transaction of what caused it.
"""

from thuisroute.concerns.actions.link_dossier import (
    insist_on_registrable,
    link_registered,
)
from thuisroute.guidance.actions.take_in_decision import take_in_decision
from thuisroute.guidance.actions.tell_early import tell_early
from thuisroute.guidance.events import SomethingGoesOn
from thuisroute.kernel.events import Reactions
from thuisroute.matching.actions.let_go import let_go_of_closed
from thuisroute.meetings.events import MeetingDecided, MeetingHeld
from thuisroute.obligations.actions.keep_clocks import keep_dossier_clocks
from thuisroute.referrals.events import RegisteredFrom, SearchedFrom
from thuisroute.residents.actions.record_event import record_event
from thuisroute.residents.events import Happened
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.tenancies.actions.hold_review import review_of_meeting


def _follow(event: Happened) -> None:
    # One reading for both; grants last, since whoever makes this happen may lose sight
    # of the dossier by it.
    dossier = locked_dossier(event.resident)
    keep_dossier_clocks(dossier, by=event.by)
    derive_grants(dossier)


REACTIONS: Reactions = {
    # The history first, since clocks and grants are read from it; grants last.
    Happened: (record_event, let_go_of_closed, _follow),
    # Who always hears early that something is going on, and not what (P5c).
    SomethingGoesOn: (tell_early,),
    # A review that was planned is written down by whoever holds its meeting.
    MeetingHeld: (review_of_meeting,),
    # The file of outreach about somebody points at the dossier, and not the other way.
    # Nobody is looked for under a file that is done with.
    SearchedFrom: (insist_on_registrable,),
    RegisteredFrom: (link_registered,),
    # What was decided belongs to the plan.
    MeetingDecided: (take_in_decision,),
}
