"""The mediator proposes several people of one allocation round at once (R8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.actions.keep_round import kept_now
from thuisroute.matching.actions.link_proposals import link_proposals
from thuisroute.matching.actions.propose_pairs import proposing
from thuisroute.matching.queries.round import Wanted
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@dataclass(frozen=True, slots=True)
class Made:
    """The round as it was kept, and the new matches."""

    round: UUID
    matches: list[UUID]


def propose_round(
    *, by: Actor, pairs: Sequence[tuple[UUID, UUID]], wanted: Wanted, reason: str
) -> Made:
    """All of them or none, and the round is kept. Pairs are a referral and a home."""
    insist_on_role(by, Capability.PROPOSE)
    if not pairs:
        raise Refused(Reason("Choose at least one person."), field="pairs")
    with transaction.atomic():
        # Before anything is proposed, so that it is kept as it was found.
        kept = kept_now(by=by, wanted=wanted, reason=reason)
        one_by_one = proposing(by, pairs)
        made = {
            referral: one_by_one.propose(referral, home, reason)
            for referral, home in pairs
        }
        link_proposals(kept, made, homes=[home for _referral, home in pairs])
        return Made(kept, [*made.values()])
