"""One home, and homes in the words that matching asks about them."""

from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet
from django.http import Http404

from thuisroute.homes.models import Home, HomeStep
from thuisroute.homes.rules.history import FILLED, Moved, Story, story
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor

# What these queries answer with, for other contexts to name.
HomeRow = Home


def home_seen_by(actor: Actor, key: UUID) -> Home:
    """404 outside the actor's region."""
    found = homes_of_the_region(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def homes_of_the_region(actor: Actor) -> QuerySet[Home]:
    """Every home of the actor's region, with its association."""
    return Home.objects.filter(region_id=actor.region).select_related("association")


def homes_in_shop(actor: Actor) -> QuerySet[Home]:
    """The homes for which people can be proposed now."""
    return homes_of_the_region(actor).filter(state=HomeState.IN_SHOP.value)


def homes_lived_in(actor: Actor) -> list[tuple[str, str, str, int]]:
    """How many homes somebody lives in, by municipality, neighbourhood and product."""
    rows = homes_of_the_region(actor).filter(state=HomeState.LIVED_IN.value)
    by = rows.values_list("municipality_code", "neighbourhood", "product")
    return list(by.annotate(number=Count("pk")).order_by())


def story_of(home: UUID, *, today: date) -> Story:
    """Everything that happened to a home, counted."""
    rows = HomeStep.objects.filter(record_id=home).order_by("on", "id")
    moves = rows.values_list("from_state", "to_state", "note", "on")
    return story((Moved(*one) for one in moves), today=today)


def filled_outside(actor: Actor, *, since: date) -> int:
    """How often a home of the region went to somebody outside the route."""
    return HomeStep.objects.filter(
        record__region_id=actor.region, note=FILLED, on__gte=since
    ).count()


def moves_of(home: UUID) -> list[HomeStep]:
    """What happened to a home, newest first; says nothing about who lived there."""
    return list(HomeStep.objects.filter(record_id=home).order_by("-on", "-id")[:100])
