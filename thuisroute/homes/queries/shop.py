"""The shop: homes of the region, filtered, sorted, a page at a time (P1b)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from thuisroute.homes.models import Home
from thuisroute.homes.queries.homes import homes_in_shop, homes_of_the_region
from thuisroute.homes.queries.photos import with_first_photo
from thuisroute.kernel.actor import Actor

PAGE = 50
# Every order ends in the key, so that a page never repeats or skips a home.
SORTS = ("available_from", "rent", "-rent", "size_m2", "-size_m2", "in_shop_since")
NUMBERS = ("rent", "size_m2")


@dataclass(frozen=True, slots=True)
class ShopQuestion:
    """What somebody looks for; an empty value asks for nothing. Rent in cents."""

    municipality: str = ""
    product: str = ""
    setting: str = ""
    association: UUID | None = None
    rooms: int | None = None
    rent: int | None = None
    step_free: bool = False
    available_by: date | None = None
    mine: bool = False
    sort: str = "available_from"


@dataclass(frozen=True, slots=True)
class Cursor:
    """A home at the edge of a page: its sort value and its key."""

    value: int | date
    key: UUID

    def __str__(self) -> str:
        return f"{self.value}~{self.key}"

    @classmethod
    def read(cls, text: str, sort: str) -> "Cursor | None":
        """What an address says; None, the first page, when it says nothing right."""
        value, _, key = text.partition("~")
        try:
            if sort.lstrip("-") in NUMBERS:
                return cls(int(value), UUID(key))
            return cls(date.fromisoformat(value), UUID(key))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Place:
    """The page that begins after a home, or the one that ends before it."""

    edge: Cursor
    back: bool = False

    @classmethod
    def read(cls, *, after: str, before: str, sort: str) -> "Place | None":
        """What an address says; None, the first page, when it says nothing right."""
        back = bool(before)
        edge = Cursor.read(before or after, sort)
        return cls(edge, back) if edge else None


@dataclass(frozen=True, slots=True)
class ShopPage:
    """At most a page of homes; where others come before and after them, if any do."""

    homes: Sequence[Home]
    before: Cursor | None
    after: Cursor | None


def shop_page(
    actor: Actor, asked: ShopQuestion, place: Place | None = None
) -> ShopPage:
    """One statement. `mine` also shows the homes of the actor's own party outside
    the shop."""
    if asked.mine:
        homes = homes_of_the_region(actor).filter(association_id=actor.party)
    else:
        homes = homes_in_shop(actor)
    homes = _filtered(homes, asked)
    field = asked.sort.lstrip("-")
    if asked.mine and field == "in_shop_since":
        homes = homes.filter(in_shop_since__isnull=False)
    back = place is not None and place.back
    down = asked.sort.startswith("-") is not back
    if place is not None:
        homes = homes.filter(_beyond(field, place.edge, down=down))
    order = (F(field).desc(), "-id") if down else (F(field).asc(), "id")
    found = list(with_first_photo(actor, homes).order_by(*order)[: PAGE + 1])
    return _page(found, field, place)


def _page(found: list[Home], field: str, place: Place | None) -> ShopPage:
    """In the order of the list, whichever way it was read."""
    more = len(found) > PAGE
    homes = found[:PAGE]
    back = place is not None and place.back
    if back:
        homes.reverse()
    earlier = more if back else place is not None
    later = True if back else more
    return ShopPage(
        homes,
        before=_edge(homes[0], field) if homes and earlier else None,
        after=_edge(homes[-1], field) if homes and later else None,
    )


def _edge(home: Home, field: str) -> Cursor:
    return Cursor(getattr(home, field), home.pk)


def _filtered(homes: QuerySet[Home], asked: ShopQuestion) -> QuerySet[Home]:
    limits = {
        "municipality_code": asked.municipality,
        "product": asked.product,
        "setting": asked.setting,
        "association_id": asked.association,
        "rooms__gte": asked.rooms,
        "rent__lte": asked.rent,
        "step_free": asked.step_free,
        "available_from__lte": asked.available_by,
    }
    return homes.filter(**{name: value for name, value in limits.items() if value})


def _beyond(field: str, cursor: Cursor, *, down: bool) -> Q:
    further = "lt" if down else "gt"
    return Q(**{f"{field}__{further}": cursor.value}) | Q(
        **{field: cursor.value, f"id__{further}": cursor.key}
    )
