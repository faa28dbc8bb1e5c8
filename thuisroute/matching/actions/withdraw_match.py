"""End a match before its lease, with a reason of the agreement (R9)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.end_match import end_match
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.say_no import ask_to_confirm
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import Match
from thuisroute.matching.queries.nos import waiting_no
from thuisroute.matching.rules.ending import EndFacts, may_end
from thuisroute.matching.rules.lifecycle import MatchState, stands_at
from thuisroute.matching.rules.reasons import STAGE_OF, to_choose
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.rules.lifecycle import ReferralState


def withdraw_match(*, by: Actor, match: UUID, on: date, cause: str, words: str) -> None:
    """By the transfer point, or by the provider for itself and for the resident, at
    every stage until there is a lease. Where the agreement has somebody else confirm
    the reason, it waits for that."""
    to = Capability.PROPOSE
    if not may(by.role, to):
        to = Capability.RECORD_ANSWER
    row = locked_match(match, by, to=to)
    _end(row, MatchState.WITHDRAWN, cause, words, by, on)


def decline_candidate(
    *, by: Actor, match: UUID, on: date, cause: str, words: str
) -> None:
    """The association declines with a ground, such as carrying capacity; after this
    it no longer sees the resident, unless another match keeps it involved. A ground
    that somebody else confirms waits for that first."""
    row = locked_match(match, by, to=Capability.DECLINE_CANDIDATE)
    _end(row, MatchState.DECLINED, cause, words, by, on)


def _ground_that_waits(row: Match) -> str:
    return waiting_no(row.pk).cause if row.state == MatchState.NO_SAID else ""


def _end(
    row: Match, to: MatchState, cause: str, words: str, by: Actor, on: date
) -> None:
    stood = stands_at(row.state, row.no_from)
    stage = STAGE_OF.get(stood)
    law = agreement(row.resident.agreement_id)
    reasons = to_choose(law, by.role, stage) if stage else ()
    insist(
        may_end(
            EndFacts(
                match=stood,
                home=HomeState(row.home.state),
                referral=ReferralState(row.referral.state),
                to=to,
                cause=cause,
                reasons=reasons,
                words=words,
                waits=_ground_that_waits(row),
            )
        )
    )
    reason = next(one for one in reasons if one.id == cause)
    if reason.confirmed_by:
        log("match.no_said", row, on=on, cause=cause)
        ask_to_confirm(row, to=to, reason=reason, words=words, by=by, on=on)
        return
    log(f"match.{to.value}", row, on=on, cause=cause)
    end_match(row, to=to, reason=reason, words=words.strip(), by=by, on=on)
