"""The search is over: the resident lives in a home; tenancies call this."""

from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import Mover
from thuisroute.referrals.models import Referral, ReferralStep
from thuisroute.referrals.rules.lifecycle import MOVES, ReferralState

_REFERRALS: Mover[ReferralState] = Mover(MOVES, ReferralStep)


def house(referral: UUID, *, by: Actor, on: date) -> None:
    """From offered to housed, on the first day of the lease."""
    row = Referral.objects.get(pk=referral)
    _REFERRALS.move(row, to=ReferralState.HOUSED, by=by, on=on)
