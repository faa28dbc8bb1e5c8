"""The mediator proposes several people of one allocation round at once (R8)."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.queries.round import Wanted
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

WHY_A_LIMIT = Reason("Say why this limit on neighbourhoods is needed.")


def propose_round(
    *, by: Actor, pairs: Sequence[tuple[UUID, UUID]], wanted: Wanted, reason: str
) -> list[UUID]:
    """The new matches; all of them or none. Pairs are a referral and a home."""
    insist_on_role(by, Capability.PROPOSE)
    if not pairs:
        raise Refused(Reason("Choose at least one person."), field="pairs")
    if wanted.most is not None and not reason.strip():
        raise Refused(WHY_A_LIMIT, field="reason")
    with transaction.atomic():
        return [
            propose_match(
                by=by,
                home=home,
                referral=referral,
                deviation_reason=reason,
                on=clock.today(),
            )
            for referral, home in pairs
        ]
