"""What follows when a match ends: the home, the referral and who takes part.

Called inside the transaction of the action that ended it.
"""

from datetime import date

from thuisroute.agreements.rules.declines import DeclineReason
from thuisroute.homes.actions.keep_for_somebody import give_back
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor
from thuisroute.matching.actions.decide_no import overtake
from thuisroute.matching.models import Allocation, Match, MatchWords
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.rules.ending import effect_of
from thuisroute.matching.rules.lifecycle import (
    HOLDS_THE_HOME,
    RUNNING,
    MatchState,
    stands_at,
)
from thuisroute.referrals.actions.follow_offer import let_wait, set_ready_again
from thuisroute.sharing.actions.involve import end_involvement


def end_match(
    match: Match,
    *,
    to: MatchState,
    reason: DeclineReason,
    words: str,
    by: Actor,
    on: date,
) -> None:
    """Move it to its end and undo what it held; the actor may lose sight of the
    dossier by it, so nothing about the resident is read afterwards."""
    put_to_its_end(match, to=to, reason=reason, words=words, by=by, on=on)
    let_association_go(match, on)


def put_to_its_end(
    match: Match,
    *,
    to: MatchState,
    reason: DeclineReason,
    words: str,
    by: Actor,
    on: date,
) -> None:
    """The same, while everybody goes on taking part."""
    stood = stands_at(match.state, match.no_from)
    held = stood in HOLDS_THE_HOME
    effect = effect_of(reason, stood, on=on)
    overtake(match, by=by, on=on)
    MATCHES.move(
        match,
        to=to,
        by=by,
        on=on,
        note=reason.id,
        no_from="",
        ended_on=on,
        ended_cause=reason.id,
        spent_offer=effect.spends_offer,
    )
    if words:
        MatchWords.objects.create(
            match=match, resident_id=match.resident_id, ended_reason=words
        )
    if held:
        _release(match, on)
        if match.home.state == HomeState.HELD.value:
            give_back(
                match.home, by=by, on=on, why=to.value, to_shop=effect.home_to_shop
            )
        set_ready_again(match.referral, by=by, on=on, why=to.value)
    if effect.parked_until:
        let_wait(match.referral, by, on, effect.parked_until, why=reason.label.nl)


def let_association_go(match: Match, on: date) -> None:
    """Unless another match, or the lease that hangs on one, keeps it involved."""
    if not keeps_involved(match):
        end_involvement(match.resident_id, party=match.association_id, on=on)


def keeps_involved(match: Match) -> bool:
    """Whether another match of the resident is with the same association."""
    others = Match.objects.filter(
        resident_id=match.resident_id,
        association_id=match.association_id,
        state__in=[one.value for one in RUNNING],
    )
    return others.exclude(pk=match.pk).exists()


def _release(match: Match, on: date) -> None:
    allocation = Allocation.objects.get(match_id=match.pk)
    end_allocation(allocation, on)


def end_allocation(allocation: Allocation, on: date) -> None:
    """The home is free for somebody else from this day."""
    allocation.released = True
    allocation.period = (allocation.period.lower, max(on, allocation.period.lower))
    allocation.save(update_fields=["released", "period"])
