"""The shop: homes of the region, filtered, sorted, a page at a time (P1b)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from thuisroute.homes.models import Home
from thuisroute.homes.queries.homes import homes_in_shop, homes_of_the_region
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
    """The last home of the page before: its sort value and its key."""

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
class ShopPage:
    """At most a page of homes; `more` when others follow."""

    homes: Sequence[Home]
    more: bool

    def next_cursor(self, sort: str) -> Cursor | None:
        """Where the next page begins."""
        if not self.more:
            return None
        last = self.homes[-1]
        return Cursor(getattr(last, sort.lstrip("-")), last.pk)


def shop_page(actor: Actor, asked: ShopQuestion, after: Cursor | None) -> ShopPage:
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
    if after is not None:
        homes = homes.filter(_after(asked.sort, after))
    down = asked.sort.startswith("-")
    order = F(field).desc() if down else F(field).asc()
    found = list(homes.order_by(order, "id")[: PAGE + 1])
    return ShopPage(found[:PAGE], more=len(found) > PAGE)


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


def _after(sort: str, cursor: Cursor) -> Q:
    field = sort.lstrip("-")
    further = "lt" if sort.startswith("-") else "gt"
    return Q(**{f"{field}__{further}": cursor.value}) | Q(
        **{field: cursor.value, "id__gt": cursor.key}
    )
