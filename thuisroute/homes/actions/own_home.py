"""A home of the actor's own association, locked for a change."""

from uuid import UUID

from django.http import Http404

from thuisroute.homes.models import Home
from thuisroute.homes.rules.condition import Condition
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.shop import ShopFacts
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def own_home(key: UUID, by: Actor) -> Home:
    """404 for a home of another association: only the owner changes it."""
    insist_on_role(by, Capability.RUN_SHOP)
    home = (
        Home.objects.select_for_update(no_key=True)
        .filter(pk=key, association_id=by.party)
        .first()
    )
    if home is None:
        raise Http404
    return home


def shop_facts(home: Home) -> ShopFacts:
    """What the rules of the shop look at."""
    return ShopFacts(
        HomeState(home.state),
        home.available_until,
        Condition(home.condition),
        home.ready_on,
    )
