"""End a match because of the resident, of what changed, or of a mistake (R9)."""

from datetime import date
from uuid import UUID

from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.end_match import end_match
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import Match
from thuisroute.matching.rules.ending import (
    DECLINED_BECAUSE,
    WITHDRAWN_BECAUSE,
    Cause,
    EndFacts,
    may_end,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.rules.lifecycle import ReferralState


def withdraw_match(*, by: Actor, match: UUID, on: date, cause: str, words: str) -> None:
    """By the transfer point, or by the provider on the resident's behalf, at every
    stage until there is a lease."""
    to = Capability.PROPOSE
    if not may(by.role, to):
        to = Capability.RECORD_ANSWER
    row = locked_match(match, by, to=to)
    _end(row, MatchState.WITHDRAWN, cause, WITHDRAWN_BECAUSE, words, by, on)


def decline_candidate(
    *, by: Actor, match: UUID, on: date, cause: str, words: str
) -> None:
    """The association declines with a ground, such as carrying capacity; after this
    it no longer sees the resident, unless another match keeps it involved."""
    row = locked_match(match, by, to=Capability.DECLINE_CANDIDATE)
    _end(row, MatchState.DECLINED, cause, DECLINED_BECAUSE, words, by, on)


def _end(
    row: Match,
    to: MatchState,
    cause: str,
    causes: tuple[Cause, ...],
    words: str,
    by: Actor,
    on: date,
) -> None:
    insist(
        may_end(
            EndFacts(
                match=MatchState(row.state),
                home=HomeState(row.home.state),
                referral=ReferralState(row.referral.state),
                to=to,
                cause=cause,
                causes=causes,
                words=words,
            )
        )
    )
    log(f"match.{to.value}", row, on=on, cause=cause)
    end_match(row, to=to, cause=Cause(cause), words=words, by=by, on=on)
