"""What happens to homes by the clock."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from thuisroute.homes.actions.freshness import asked_again
from thuisroute.homes.models import Home, HomeStep
from thuisroute.homes.moving import HOMES
from thuisroute.homes.rules.history import NOT_CONFIRMED
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import actor_of, seat_at


def clear_shop() -> int:
    """Homes of which nobody said in time that they are free leave the shop; how many.
    Those that were in the shop before the region had a term are asked about from now
    on."""
    _begin_asking()
    due = _in_shop().filter(leaves_shop_on__lte=clock.today())
    return sum(_left(key) for key in list(due.values_list("pk", flat=True)))


def _in_shop() -> QuerySet[Home]:
    return Home.objects.filter(state=HomeState.IN_SHOP.value)


def _begin_asking() -> None:
    waiting = _in_shop().filter(leaves_shop_on__isnull=True)
    for region in set(waiting.values_list("region_id", flat=True)):
        waiting.filter(region_id=region).update(**asked_again(region, clock.today()))


def _left(key: UUID) -> bool:
    """In the name of whoever put it there last."""
    today = clock.today()
    with transaction.atomic():
        row = (
            _in_shop()
            .select_for_update(no_key=True, skip_locked=True)
            .filter(pk=key, leaves_shop_on__lte=today)
            .first()
        )
        if row is None:
            return False
        HOMES.move(
            row,
            to=HomeState.OUTSIDE_SHOP,
            by=_who_put(key),
            on=today,
            note=NOT_CONFIRMED,
            in_shop_since=None,
            left_by_itself_on=today,
        )
    return True


def _who_put(home: UUID) -> Actor:
    step = HomeStep.objects.filter(
        record_id=home, to_state=HomeState.IN_SHOP.value
    ).latest("at")
    return actor_of(seat_at(step.by_user, step.by_party))
