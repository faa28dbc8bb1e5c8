"""The states, causes and stops of a match as people read them."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.declines import CountsAs, DeclineReason
from thuisroute.agreements.words import duration_words, role_words
from thuisroute.matching.rules.confirming import Outcome, WhyNot
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.reasons import Cause, named
from thuisroute.matching.rules.round import RUNS
from thuisroute.matching.rules.stalling import Because
from thuisroute.matching.rules.unmasking import WhyName

S, C = MatchState, Cause

# The look of the state and its words.
STATES: Mapping[MatchState, tuple[str, Promise]] = {
    S.PROPOSED: ("open", _("Proposed")),
    S.OFFERED: ("offered", _("Offered")),
    S.REFUSAL_WEIGHED: ("due_soon", _("Refusal to be weighed")),
    S.ACCEPTED: ("accepted", _("Accepted")),
    S.INTAKE_HELD: ("running", _("Intake held")),
    S.NO_SAID: ("due_soon", _("No said, to be confirmed")),
    S.ALLOCATED: ("allocated", _("Allocated")),
    S.REFUSED: ("refused", _("Refused")),
    S.DECLINED: ("refused", _("Declined by the association")),
    S.WITHDRAWN: ("withdrawn", _("Withdrawn")),
    S.LEFT: ("ended", _("The lease ended")),
}
CAUSES: Mapping[Cause, Promise] = {
    C.RESIDENT: _("The resident does not want this home"),
    C.CIRCUMSTANCES: _("The resident's circumstances changed"),
    C.UNAVAILABLE: _("The home is not available any more"),
    C.MISTAKE: _("It was a mistake"),
    C.INTAKE: _("The intake did not go well"),
    C.REFUSAL: _("The resident refused on a ground that holds"),
    C.REFUSAL_WITHOUT_NEW_OFFER: _("The resident refused on a ground that holds"),
    C.CAPACITY: _("The neighbourhood cannot carry more now"),
    C.UNSUITABLE: _("The home does not suit after all"),
    C.OTHER: _("Something else"),
    C.RIVAL: _("The home went to somebody else"),
    C.ELSEWHERE: _("The resident was offered another home"),
    C.CLOSED: _("The registration was closed"),
}
COUNTED: Mapping[CountsAs, Promise] = {
    CountsAs.REFUSAL: _("It counts as a refusal by the resident."),
    CountsAs.DECLINE: _("It counts as a no of another party."),
    CountsAs.NEITHER: _("It counts as nobody's no."),
}
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
    "confirm_no": _("Confirm the no, or not"),
    "prepare_lease": _("Prepare the lease"),
}
STEP_DONE: Mapping[str, Promise] = {
    "make_offer": _("The offer was made. The home is kept for this resident."),
    "record_answer": _("The answer was recorded."),
    "weigh_refusal": _("The refusal was weighed."),
    "hold_intake": _("The intake was recorded."),
    "allocate_home": _("The home was allocated."),
    "choose_route": _("The route of this proposal was chosen."),
    "write_talk": _("The talk was written down. The home can be offered."),
    "still_working": _("Written down. In a while you are asked again."),
    "confirm_no": _("Your answer to the no was recorded."),
    "take_back_no": _("The no was taken back. The match goes on from where it was."),
    "withdraw_match": _("The match was withdrawn."),
    "decline_candidate": _("You declined; you no longer see this resident."),
}
NO_SAID = _("The no was written down. Until it is confirmed everything stays as it is.")

# What became of a no, with the day and the organisation beside it.
OUTCOMES: Mapping[str, Promise] = {
    Outcome.CONFIRMED: _("Confirmed"),
    Outcome.NOT_CONFIRMED: _("Not confirmed"),
    Outcome.TAKEN_BACK: _("Taken back"),
    Outcome.OVERTAKEN: _("Overtaken: the match ended by something else"),
}
# The step back of a match, by its note.
WENT_BACK: Mapping[str, Promise] = {
    Outcome.NOT_CONFIRMED: _("The no was not confirmed"),
    Outcome.TAKEN_BACK: _("The no was taken back"),
}
WHY_NOT: Mapping[str, Promise] = {
    WhyNot.NOT_SO: _("What the no rests on is not so here"),
    WhyNot.NOT_SHOWN: _("It has not been shown well enough"),
    WhyNot.SOLVED: _("Something was found for it"),
    WhyNot.OTHER_GROUND: _("Another ground fits better"),
}

STILL: Mapping[str, Promise] = {
    Because.DAY_AGREED: _("a day has been agreed"),
    Because.RESIDENT_THINKS: _("the resident asked for time to think"),
    Because.PAPERS: _("papers are still missing"),
    Because.HOME_NOT_READY: _("the home cannot be seen yet"),
    Because.NO_TIME: _("there was no time yet"),
}

# What was first in the way of somebody and a home when a round was kept.
IN_THE_WAY: Mapping[str, Promise] = {
    "product": _("the home is meant for something else than is asked for"),
    "household": _("the household is larger than the home has room for"),
    "rooms": _("more rooms are needed"),
    "rent": _("the rent is above what can be paid"),
    "step_free": _("a home without steps is needed"),
    "setting": _("another way of living is needed"),
    "neighbourhood": _("the neighbourhood has to be avoided"),
    "available": _("the home was not available any more"),
    "consent": _("there was no written consent towards associations"),
    "offers": _("the agreed number of offers had been used"),
    "framework": _("there was no framework agreement"),
    "home_state": _("the home was not in the shop"),
    "ready": _("the registration was not ready"),
    "quota": _("the agreed number of homes had been used"),
    RUNS: _("the proposal was made already"),
}

WHY_NAME: Mapping[str, Promise] = {
    WhyName.LOOK_ALIKE: _("two candidates may be one person"),
    WhyName.SAFETY: _("something about this home may be unsafe for this person"),
    WhyName.PROVIDER_ASKS: _("the care provider asked me about this person"),
}


def reason_words(law: Agreement, cause: str, language: str) -> str:
    """What ended a match, in the words of its agreement or of the program."""
    reason = named(law.declines, cause)
    if reason is not None:
        return reason.label.in_language(language)
    known = CAUSES.get(Cause(cause)) if cause in {*Cause} else None
    return str(known) if known else cause


def choice_words(
    law: Agreement, reason: DeclineReason, language: str, *, offered: bool
) -> str:
    """A reason with what it does beyond giving the home back to the shop."""
    does = [
        said
        for said, holds in (
            (gettext("uses up the offer"), reason.uses_offer and offered),
            (gettext("the home stays outside the shop"), not reason.home_to_shop),
            (_waits(reason), reason.parks is not None),
            (_confirmed(law, reason, language), bool(reason.confirmed_by)),
        )
        if holds
    ]
    label = reason_words(law, reason.id, language)
    return f"{label} ({', '.join(does)})" if does else label


def _waits(reason: DeclineReason) -> str:
    if reason.parks is None:
        return ""
    return gettext("the search waits %(how_long)s") % {
        "how_long": duration_words(reason.parks)
    }


def _confirmed(law: Agreement, reason: DeclineReason, language: str) -> str:
    return gettext("only once it is confirmed by: %(roles)s") % {
        "roles": asked_words(law, reason.confirmed_by, language)
    }


def asked_words(law: Agreement, roles: Iterable[str], language: str) -> str:
    """The roles that are asked, as the agreement calls them."""
    return ", ".join(role_words(law, one, language) for one in roles)
