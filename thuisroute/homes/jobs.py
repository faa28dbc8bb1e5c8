"""What happens to homes by the clock."""

from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from thuisroute.agreements.queries import law_in_force, regions_with_agreement
from thuisroute.homes.actions.freshness import asked_again
from thuisroute.homes.models import Home, HomePhoto, HomeStep
from thuisroute.homes.moving import HOMES
from thuisroute.homes.rules.history import NOT_CONFIRMED
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import actor_of, seat_at

# States in which nobody looks for somebody for the home.
IDLE = (HomeState.OUTSIDE_SHOP.value, HomeState.LIVED_IN.value)


def clear_shop() -> int:
    """Homes of which nobody said in time that they are free leave the shop; how many.
    Those that were in the shop before the region had a term are asked about from now
    on."""
    _begin_asking()
    due = _in_shop().filter(leaves_shop_on__lte=clock.today())
    return sum(_left(key) for key in list(due.values_list("pk", flat=True)))


def clear_photos() -> int:
    """Photos of homes that have been let, or outside the shop, for as long as their
    region keeps photos; how many."""
    return sum(_cleared(region) for region in regions_with_agreement())


def _cleared(region: UUID) -> int:
    rule = law_in_force(region).shop
    if rule is None or rule.photos_kept is None:
        return 0
    moved_on = Subquery(
        HomeStep.objects.filter(record_id=OuterRef("home_id"))
        .order_by("-on", "-id")
        .values("on")[:1]
    )
    today, gone = clock.today(), []
    idle = HomePhoto.objects.filter(region_id=region, home__state__in=IDLE)
    rows = idle.annotate(moved_on=moved_on).values_list("pk", "added_on", "moved_on")
    for key, added_on, last in rows.iterator():
        if rule.photos_kept.after(max(added_on, last or added_on)) <= today:
            gone.append(key)
    removed, _tables = HomePhoto.objects.filter(pk__in=gone).delete()
    return removed


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
