"""Say a no that somebody else has to confirm, or take it back (R9)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.declines import DeclineReason
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.decide_no import decide
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import Match, SaidNo, SaidNoWords
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.queries.nos import said_of, waiting_no
from thuisroute.matching.rules.confirming import Outcome, confirm_by, may_take_back
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.next_steps import says_no_with
from thuisroute.parties.rules.capabilities import Capability


def ask_to_confirm(
    match: Match,
    *,
    to: MatchState,
    reason: DeclineReason,
    words: str,
    by: Actor,
    on: date,
) -> None:
    """Nothing follows yet. Called inside the transaction of the action that says it,
    with the match locked."""
    said = SaidNo.objects.create(
        match=match,
        resident_id=match.resident_id,
        cause=reason.id,
        ends_as=to.value,
        asked=list(reason.confirmed_by),
        said_on=on,
        said_by=by.user,
        said_party_id=by.party,
        confirm_by=confirm_by(reason, said_on=on),
    )
    word(said, words)
    MATCHES.move(
        match,
        to=MatchState.NO_SAID,
        by=by,
        on=on,
        note=reason.id,
        no_from=match.state,
    )


def word(said: SaidNo, words: str, *, answers: bool = False) -> None:
    """What was written with it, where something was."""
    if words.strip():
        SaidNoWords.objects.create(
            said_no=said,
            resident_id=said.resident_id,
            answers=answers,
            words=words.strip(),
        )


def take_back_no(*, by: Actor, match: UUID, on: date) -> None:
    """By the party that said it, as long as nobody decided."""
    to = says_no_with(by.role) or Capability.RECORD_ANSWER
    row = locked_match(match, by, to=to)
    said = waiting_no(row.pk)
    insist(may_take_back(said_of(said), party=by.party))
    decide(said, Outcome.TAKEN_BACK, by=by, on=on)
    log("match.no_taken_back", row, on=on)
    go_back(row, Outcome.TAKEN_BACK, by=by, on=on)


def go_back(match: Match, because: Outcome, *, by: Actor, on: date) -> None:
    """To where it was when the no was said."""
    MATCHES.move(
        match,
        to=MatchState(match.no_from),
        by=by,
        on=on,
        note=because.value,
        no_from="",
    )
