"""An association takes a home back before anybody was offered it (R7)."""

from datetime import date
from uuid import UUID

from thuisroute.homes.actions.own_home import own_home, shop_facts
from thuisroute.homes.moving import HOMES
from thuisroute.homes.rules.history import FILLED
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.shop import may_leave
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist


def fill_outside(*, by: Actor, home: UUID, on: date) -> None:
    """Somebody got it who did not come by this route; that is counted."""
    row = own_home(home, by)
    insist(may_leave(shop_facts(row)))
    HOMES.move(
        row, to=HomeState.OUTSIDE_SHOP, by=by, on=on, note=FILLED, in_shop_since=None
    )
    audit.record("home.filled_outside", kind="home", key=home)


def take_out_of_shop(*, by: Actor, home: UUID, on: date) -> None:
    """Refused while the home is kept for somebody: that match is declined first."""
    row = own_home(home, by)
    insist(may_leave(shop_facts(row)))
    HOMES.move(
        row, to=HomeState.OUTSIDE_SHOP, by=by, on=on, note="taken", in_shop_since=None
    )
    audit.record("home.taken_out_of_shop", kind="home", key=home)
