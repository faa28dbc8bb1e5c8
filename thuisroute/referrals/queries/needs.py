"""Who seeks a home, in the words that matching asks about them."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.sharing.queries import HOUSING, residents_shared_with

# What these queries answer with, for other contexts to name.
ReferralRow = Referral
SEEKING = (ReferralState.READY, ReferralState.REGISTERED, ReferralState.PARKED)


def shared_referrals(actor: Actor) -> QuerySet[Referral]:
    """Referrals that are shared with the actor, with resident and provider."""
    return Referral.objects.filter(
        region_id=actor.region,
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    ).select_related("resident", "provider")


def seeking_referrals(actor: Actor) -> QuerySet[Referral]:
    """Those who still seek a home: ready, not ready yet, or paused."""
    return shared_referrals(actor).filter(state__in=[one.value for one in SEEKING])


def shared_referral(actor: Actor, key: UUID) -> Referral:
    """404 when it is not shared with the actor."""
    found = shared_referrals(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found
