"""Homes about which their association is asked whether they are still free."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from thuisroute.homes.models import Home
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question

MOST = 200


@dataclass(frozen=True, slots=True)
class HomeAsked:
    """One home of the own association; `leaves_shop_on` without an answer."""

    id: UUID
    street: str
    house_number: str
    town: str
    ask_free_on: date
    leaves_shop_on: date


def homes_asked(actor: Actor, today: date, *, limit: int) -> Question[HomeAsked]:
    """For the page of today, what leaves first at the top."""
    return Question.over(to_confirm(actor, today)[:limit], HomeAsked)


def to_confirm(actor: Actor, today: date) -> QuerySet[Home]:
    """In the shop, and nothing was said since the agreed time."""
    mine = asked_about(today).filter(region_id=actor.region, association_id=actor.party)
    return mine.order_by("leaves_shop_on", "id")[:MOST]


def asked_about(today: date) -> QuerySet[Home]:
    """The same of every association, in no order."""
    return Home.objects.filter(state=HomeState.IN_SHOP.value, ask_free_on__lte=today)


def left_by_themselves(actor: Actor) -> QuerySet[Home]:
    """Outside the shop because nobody answered, and not put back since."""
    return Home.objects.filter(
        region_id=actor.region,
        association_id=actor.party,
        state=HomeState.OUTSIDE_SHOP.value,
        left_by_itself_on__isnull=False,
    ).order_by("-left_by_itself_on", "id")[:MOST]
