"""A match with its home and referral, locked in the order that everybody keeps.

First the home, then the referral, then matches by key: two people who act on the same
home or the same resident wait for each other and never cross.
"""

from uuid import UUID

from thuisroute.homes.actions.keep_for_somebody import locked_home
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Match
from thuisroute.matching.queries.matches import shared_match
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.follow_offer import locked_referral
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries import HOUSING


def locked_match(key: UUID, by: Actor, *, to: Capability) -> Match:
    """404 when it is not shared, 403 when the role may not do this."""
    match = shared_match(by, key)
    insist_on_resident(by, match.resident_id, domain=HOUSING, to=to)
    home = locked_home(match.home_id, by)
    referral = locked_referral(match.referral_id, by)
    match.refresh_from_db(fields=["state", "offered_on", "spent_offer"])
    match.home, match.referral = home, referral
    return match


def lock_proposals(match: Match) -> list[Match]:
    """Every other proposal of this home and of this resident, as far as the actor may
    see them, locked by key."""
    rivals = Match.objects.select_for_update(no_key=True, of=("self",)).filter(
        state=MatchState.PROPOSED.value
    )
    of_home = rivals.filter(home_id=match.home_id)
    of_resident = rivals.filter(resident_id=match.resident_id)
    locked = (of_home | of_resident).select_related("home", "referral", "resident")
    return [one for one in locked.order_by("id") if one.pk != match.pk]
