"""Who seeks a home, in the words that matching asks about them."""

from django.db.models import QuerySet

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.sharing.queries.policy import residents_shared_with

# What these queries answer with, for other contexts to name.
ReferralRow = Referral
NeedRow = Particulars
SEEKING = (ReferralState.READY, ReferralState.REGISTERED, ReferralState.PARKED)


def shared_needs(actor: Actor) -> QuerySet[Particulars]:
    """What people need, where the registration is shared with the actor, by the key of
    the referral; with referral and resident."""
    return Particulars.objects.filter(
        referral__region_id=actor.region,
        resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION),
    ).select_related("referral", "resident")


def seeking_needs(actor: Actor) -> QuerySet[Particulars]:
    """Of those who still seek a home: ready, not ready yet, or paused."""
    return shared_needs(actor).filter(
        referral__state__in=[one.value for one in SEEKING]
    )
