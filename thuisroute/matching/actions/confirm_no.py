"""Confirm a no that another party said, or do not confirm it (R9)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.declines import DeclineReason
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.decide_no import decide
from thuisroute.matching.actions.end_match import end_match
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.say_no import go_back, word
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import SaidNo
from thuisroute.matching.queries.nos import said_of, waiting_no
from thuisroute.matching.rules.confirming import ConfirmFacts, Outcome, may_confirm
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.reasons import reason_by_name
from thuisroute.parties.rules.capabilities import Capability


@dataclass(frozen=True, slots=True)
class Answer:
    """`why` is one of WhyNot, only for a no that is not confirmed; `words` what is
    added to the answer."""

    confirmed: bool
    why: str = ""
    words: str = ""


def confirm_no(*, by: Actor, match: UUID, on: date, answer: Answer) -> None:
    """Confirmed: everything follows that its ground says. Not confirmed: the match goes
    on from where it was, and who said no reads why."""
    row = locked_match(match, by, to=Capability.CONFIRM_NO)
    said = waiting_no(row.pk)
    law = agreement(row.resident.agreement_id)
    reason = reason_by_name(law, said.cause)
    insist(may_confirm(_facts(said, reason, by, answer)))
    log("match.no_answered", row, on=on, confirmed=answer.confirmed)
    if answer.confirmed and reason is not None:
        decide(said, Outcome.CONFIRMED, by=by, on=on)
        word(said, answer.words, answers=True)
        end_match(
            row, to=MatchState(said.ends_as), reason=reason, words="", by=by, on=on
        )
        return
    decide(said, Outcome.NOT_CONFIRMED, by=by, on=on, why_not=answer.why)
    word(said, answer.words, answers=True)
    go_back(row, Outcome.NOT_CONFIRMED, by=by, on=on)


def _facts(
    said: SaidNo, reason: DeclineReason | None, by: Actor, answer: Answer
) -> ConfirmFacts:
    return ConfirmFacts(
        said=said_of(said),
        by=by.user,
        party=by.party,
        role=by.role,
        confirmed=answer.confirmed,
        why=answer.why,
        article=reason.article if reason else "",
        known=reason is not None,
    )
