"""A match with its home and referral, locked in the order that everybody keeps.

First the home, then the referral, then matches by key: two people who act on the same
home or the same resident wait for each other and never cross. Who acts on several locks
all homes first, by key, and then all referrals.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from thuisroute.homes.actions.keep_for_somebody import lock_homes, locked_home
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Match
from thuisroute.matching.queries.bounds import locked_numbers
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.follow_offer import lock_referrals, locked_referral
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING


def locked_match(key: UUID, by: Actor, *, to: Capability) -> Match:
    """404 when it is not shared, 403 when the role may not do this."""
    found = seen_matches(by).filter(pk=key).only("resident", "home", "referral").first()
    if found is None:
        raise Http404
    insist_on_resident(by, found.resident_id, domain=HOUSING, to=to)
    home = locked_home(found.home_id, by)
    referral = locked_referral(found.referral_id, by)
    # Read only now, so that it is as whoever came before has left it.
    match = Match.objects.get(pk=key)
    match.home, match.referral, match.resident = home, referral, referral.resident
    match.association = home.association
    return match


def lock_pairs(pairs: Iterable[tuple[UUID, UUID]], by: Actor) -> list[HomeRow]:
    """Each a referral and a home; the homes. What is not shared is refused where it is
    read."""
    referrals, homes = zip(*pairs, strict=True)
    locked_numbers(by)
    rows = lock_homes(homes, by)
    lock_referrals(referrals, by)
    return rows


def lock_proposals(match: Match) -> list[Match]:
    """Every other proposal of this home and of this resident, as far as the actor may
    see them, locked by key."""
    proposed = MatchState.PROPOSED.value
    rivals = Match.objects.select_for_update(no_key=True, of=("self",)).filter(
        Q(state=proposed) | Q(no_from=proposed)
    )
    of_home = rivals.filter(home_id=match.home_id)
    of_resident = rivals.filter(resident_id=match.resident_id)
    locked = (of_home | of_resident).select_related("home", "referral", "resident")
    return [one for one in locked.order_by("id") if one.pk != match.pk]
