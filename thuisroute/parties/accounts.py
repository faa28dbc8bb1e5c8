"""The accounts that an administrator looks after."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.models import Party, Seat, User
from thuisroute.parties.rules.resetting import REGION_WIDE
from thuisroute.parties.seats import seats_running_today


@dataclass(frozen=True, slots=True)
class Account:
    """`seats`: key, role, name of the party and giver of each seat that runs."""

    id: UUID
    name: str
    email: str
    used_on: date
    seats: list[dict[str, str]]


def accounts_under(
    actor: Actor, *, search: str = "", after: UUID | None = None, limit: int
) -> Question[Account]:
    """By name: who has a seat at the actor's own party or, under the administrator of
    the transfer point, anywhere in the region."""
    seats = _seats_under(actor)
    rows = User.objects.filter(pk__in=seats.values("user_id"))
    if search:
        rows = rows.filter(Q(name__icontains=search) | Q(email__icontains=search))
    if after is not None:
        name = Subquery(User.objects.filter(pk=after).values("name")[:1])
        rows = rows.filter(Q(name__gt=name) | Q(name=name, pk__gt=after))
    return _with_seats(rows.order_by("name", "pk")[:limit], seats)


def account_under(actor: Actor, key: UUID) -> Question[Account]:
    """One of them, or nothing."""
    seats = _seats_under(actor)
    rows = User.objects.filter(pk=key, pk__in=seats.values("user_id"))
    return _with_seats(rows, seats)


def _seats_under(actor: Actor) -> QuerySet[Seat]:
    whole_region = Party.objects.filter(pk=actor.party, kind=REGION_WIDE)
    return seats_running_today().filter(
        Q(party_id=actor.party) | Q(party__region_id__in=whole_region.values("region"))
    )


def _with_seats(rows: QuerySet[User], seats: QuerySet[Seat]) -> Question[Account]:
    of_user = seats.filter(user_id=OuterRef("pk")).order_by("party__name", "role")
    named = of_user.values(
        seat=JSONObject(id="id", role="role", party="party__name", given_by="given_by")
    )
    return Question.over(rows.annotate(seats=ArraySubquery(named)), Account)
