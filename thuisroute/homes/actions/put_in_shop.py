"""An association makes a home available for the route (P1b)."""

from datetime import date
from uuid import UUID

from thuisroute.homes.actions.freshness import fresh
from thuisroute.homes.actions.own_home import own_home, shop_facts
from thuisroute.homes.moving import HOMES
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.shop import may_enter
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist


def put_in_shop(*, by: Actor, home: UUID, on: date) -> None:
    """From now on people can be proposed for it."""
    row = own_home(home, by)
    insist(may_enter(shop_facts(row), today=clock.today()))
    HOMES.move(row, to=HomeState.IN_SHOP, by=by, on=on, note="", **fresh(by.region, on))
    audit.record("home.put_in_shop", kind="home", key=home)
