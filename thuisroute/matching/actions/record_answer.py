"""Write down what the resident answered to the offer, in their own words (P1d)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import Answer, EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log, tell
from thuisroute.matching.models import Match, OfferAnswer
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.rules.answering import AnswerFacts, may_answer
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.rules.special_classes import OFFER_ANSWERS


@dataclass(frozen=True, slots=True)
class Reply:
    """Yes, or no on a ground of the agreement; the words are the resident's."""

    on: date
    accepted: bool
    ground: str = ""
    words: str = ""


def record_answer(*, by: Actor, match: UUID, reply: Reply) -> None:
    """A refusal waits for a second person; the words stay out of the association's
    sight."""
    row = locked_match(match, by, to=Capability.RECORD_ANSWER)
    insist_on_resident(by, row.resident_id, domain=OFFER_ANSWERS)
    insist(may_answer(_facts(row, reply), today=clock.today()))
    ground = "" if reply.accepted else reply.ground
    OfferAnswer.objects.create(
        match=row,
        resident_id=row.resident_id,
        accepted=reply.accepted,
        words=reply.words,
        ground=ground,
        answered_on=reply.on,
        recorded_by=by.user,
    )
    to = MatchState.ACCEPTED if reply.accepted else MatchState.REFUSAL_WEIGHED
    MATCHES.move(row, to=to, by=by, on=reply.on)
    answer = Answer.ACCEPTED if reply.accepted else Answer.REFUSED
    log("offer.answered", row, on=reply.on, answer=answer.value)
    # Not on which ground: everybody who shares the dossier counts on its events.
    tell(row, EventName.OFFER_ANSWERED, by=by, on=reply.on, answer=answer.value)


def _facts(row: Match, reply: Reply) -> AnswerFacts:
    offer = agreement(row.resident.agreement_id).offer
    return AnswerFacts(
        match=MatchState(row.state),
        offered_on=row.offered_on,
        on=reply.on,
        accepted=reply.accepted,
        ground=reply.ground,
        words=reply.words,
        grounds=tuple(one.id for one in offer.refusal_grounds) if offer else (),
        article=offer.article if offer else "",
    )
