"""A second person weighs whether the refusal stands on the agreed ground (P1d)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.end_match import end_match
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import OfferAnswer
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.queries.answers import refusal_to_weigh
from thuisroute.matching.rules.answering import WeighingFacts, may_weigh
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.reasons import reason_of_ground
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.rules.special_classes import OFFER_ANSWERS


def weigh_refusal(
    *, by: Actor, match: UUID, on: date, upheld: bool, words: str
) -> None:
    """Upheld: the home is free again and the resident keeps their place. Not upheld:
    the offer stands again and waits for another answer."""
    row = locked_match(match, by, to=Capability.WEIGH_REFUSAL)
    insist_on_resident(by, row.resident_id, domain=OFFER_ANSWERS)
    answer = refusal_to_weigh(row)
    law = agreement(row.resident.agreement_id)
    ground = law.refusal_ground(answer.ground)
    insist(
        may_weigh(
            WeighingFacts(
                match=MatchState(row.state),
                recorded_by=answer.recorded_by,
                weigher=by.user,
                role=by.role,
                role_asked=ground.weighed_by.role,
                answered_on=answer.answered_on,
                on=on,
                words=words,
                article=ground.article,
            ),
            today=clock.today(),
        )
    )
    _write(answer, by, on, upheld=upheld, words=words)
    log("refusal.weighed", row, on=on, upheld=upheld)
    if not upheld:
        MATCHES.move(row, to=MatchState.OFFERED, by=by, on=on, note="not_upheld")
        return
    end_match(
        row,
        to=MatchState.REFUSED,
        reason=reason_of_ground(law, ground.id),
        words="",
        by=by,
        on=on,
    )


def _write(
    answer: OfferAnswer, by: Actor, on: date, *, upheld: bool, words: str
) -> None:
    answer.weighed_on = on
    answer.weighed_by = by.user
    answer.upheld = upheld
    answer.weighing = words
    answer.save(update_fields=["weighed_on", "weighed_by", "upheld", "weighing"])
