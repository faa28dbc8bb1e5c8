"""An association says how its home is, also while somebody has it (R7)."""

from datetime import date
from uuid import UUID

from thuisroute.homes.actions.own_home import own_home
from thuisroute.homes.rules.condition import Condition, may_be_said
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist


def say_condition(
    *, by: Actor, home: UUID, condition: Condition, ready_on: date | None
) -> None:
    """`ready_on` is dropped for a home that is fit to live in."""
    row = own_home(home, by)
    day = None if condition == Condition.FIT else ready_on
    in_shop = row.state == HomeState.IN_SHOP
    insist(may_be_said(condition, day, in_shop=in_shop, today=clock.today()))
    row.condition, row.ready_on = condition.value, day
    row.save(update_fields=["condition", "ready_on"])
    audit.record("home.condition_said", kind="home", key=home)
