"""That a home in the shop is still free: said by its association, or not (R7)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import law_in_force
from thuisroute.homes.actions.own_home import own_home
from thuisroute.homes.models import Home
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused

NOT_IN_SHOP = Reason("This home is not in the shop any more.")
Days = dict[str, date | None]


def fresh(region: UUID, on: date) -> Days:
    """What a home keeps from the day on which it comes into the shop. It is asked about
    from today on, also when that day was some time ago."""
    return {
        "in_shop_since": on,
        "left_by_itself_on": None,
        **asked_again(region, max(on, clock.today())),
    }


def asked_again(region: UUID, said_on: date) -> Days:
    """When it is asked next, and when the home leaves without an answer."""
    rule = law_in_force(region).shop
    if rule is None:
        return {"ask_free_on": None, "leaves_shop_on": None}
    return {
        "ask_free_on": rule.ask_every.after(said_on),
        "leaves_shop_on": rule.leaves_after.after(said_on),
    }


def say_still_free(*, by: Actor, home: UUID, on: date) -> None:
    """The home stays in the shop, and is asked about again after the agreed time."""
    row = own_home(home, by)
    if row.state != HomeState.IN_SHOP:
        raise Refused(NOT_IN_SHOP)
    Home.objects.filter(pk=home).update(**asked_again(by.region, on))
    audit.record("home.still_free", kind="home", key=home)


def stays_outside(*, by: Actor, home: UUID) -> None:
    """That it left the shop by itself was seen: it is not asked about any more."""
    row = own_home(home, by)
    if row.left_by_itself_on is None:
        raise Refused(NOT_ANY_MORE)
    Home.objects.filter(pk=home).update(left_by_itself_on=None)
    audit.record("home.stays_outside", kind="home", key=home)
