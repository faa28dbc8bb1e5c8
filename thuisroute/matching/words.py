"""The states, causes and stops of a match as people read them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.matching.rules.ending import (
    DECLINED_BECAUSE,
    WITHDRAWN_BECAUSE,
    Cause,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.unmasking import WhyName

S, C = MatchState, Cause

# The look of the state and its words.
STATES: Mapping[MatchState, tuple[str, Promise]] = {
    S.PROPOSED: ("open", _("Proposed")),
    S.OFFERED: ("offered", _("Offered")),
    S.REFUSAL_WEIGHED: ("due_soon", _("Refusal to be weighed")),
    S.ACCEPTED: ("accepted", _("Accepted")),
    S.INTAKE_HELD: ("running", _("Intake held")),
    S.ALLOCATED: ("allocated", _("Allocated")),
    S.REFUSED: ("refused", _("Refused")),
    S.DECLINED: ("refused", _("Declined by the association")),
    S.WITHDRAWN: ("withdrawn", _("Withdrawn")),
    S.LEFT: ("ended", _("The lease ended")),
}
CAUSES: Mapping[Cause, Promise] = {
    C.RESIDENT: _("The resident does not want it any more (uses up the offer)"),
    C.CIRCUMSTANCES: _("The resident's circumstances changed"),
    C.UNAVAILABLE: _("The home is not available any more"),
    C.MISTAKE: _("It was a mistake"),
    C.INTAKE: _("The intake did not go well"),
    C.REFUSAL: _("The resident refused on a ground that holds"),
    C.REFUSAL_WITHOUT_NEW_OFFER: _("The resident refused on a ground that holds"),
    C.CAPACITY: _("The neighbourhood cannot carry more now"),
    C.UNSUITABLE: _("The home does not suit after all"),
    C.OTHER: _("Something else"),
    C.RIVAL: _("The home or the resident was matched otherwise"),
}
WITHDRAW_CAUSES = [(one.value, CAUSES[one]) for one in WITHDRAWN_BECAUSE]
DECLINE_CAUSES = [(one.value, CAUSES[one]) for one in DECLINED_BECAUSE]
STOP_NAMES: Mapping[str, Promise] = {
    "proposal": _("Proposal"),
    "offer": _("Offer"),
    "answer": _("Answer"),
    "intake": _("Intake"),
    "allocation": _("Allocation"),
    "lease": _("Lease"),
}
STEP_TITLES: Mapping[str, Promise] = {
    "make_offer": _("Make the offer"),
    "record_answer": _("Record the answer"),
    "weigh_refusal": _("Weigh the refusal"),
    "hold_intake": _("Record the intake"),
    "allocate_home": _("Allocate the home"),
    "prepare_lease": _("Prepare the lease"),
}
STEP_DONE: Mapping[str, Promise] = {
    "make_offer": _("The offer was made. The home is kept for this resident."),
    "record_answer": _("The answer was recorded."),
    "weigh_refusal": _("The refusal was weighed."),
    "hold_intake": _("The intake was recorded."),
    "allocate_home": _("The home was allocated."),
    "withdraw_match": _("The match was withdrawn."),
    "decline_candidate": _("You declined; you no longer see this resident."),
}

WHY_NAME: Mapping[str, Promise] = {
    WhyName.LOOK_ALIKE: _("two candidates may be one person"),
    WhyName.SAFETY: _("something about this home may be unsafe for this person"),
    WhyName.PROVIDER_ASKS: _("the care provider asked me about this person"),
}
