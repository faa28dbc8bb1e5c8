"""What happens to a home on the way to its resident; matching calls these."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.http import Http404

from thuisroute.homes.actions.freshness import fresh
from thuisroute.homes.models import Home
from thuisroute.homes.moving import HOMES
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor


def locked_home(key: UUID, by: Actor) -> Home:
    """The home of the actor's region; whoever comes second waits here (R7)."""
    home = (
        Home.objects.select_for_update(no_key=True, of=("self",))
        .select_related("association")
        .filter(pk=key, region_id=by.region)
        .first()
    )
    if home is None:
        raise Http404
    return home


def lock_homes(keys: Iterable[UUID], by: Actor) -> list[Home]:
    """Those of the actor's region, by key: who locks several never crosses another."""
    homes = Home.objects.select_for_update(no_key=True, of=("self",))
    return list(homes.filter(pk__in=[*keys], region_id=by.region).order_by("pk"))


def hold(home: Home, *, by: Actor, on: date) -> None:
    """It leaves the shop for one resident."""
    HOMES.move(home, to=HomeState.HELD, by=by, on=on, note="offered")


def give_back(home: Home, *, by: Actor, on: date, why: str, to_shop: bool) -> None:
    """Nobody has it any more; `why` is a word such as `refused` or `withdrawn`."""
    to = HomeState.IN_SHOP if to_shop else HomeState.OUTSIDE_SHOP
    also = fresh(by.region, on) if to_shop else {"in_shop_since": None}
    HOMES.move(home, to=to, by=by, on=on, note=why, **also)


def move_in(home: Home, *, by: Actor, on: date) -> None:
    """Somebody lives there from this day."""
    HOMES.move(home, to=HomeState.LIVED_IN, by=by, on=on)
