"""Places to stay for a while in the region, how full they are, and winter openings."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F
from django.http import Http404

from thuisroute.guidance.beds import beds_of, uses_of
from thuisroute.guidance.models import ColdWeatherOpening, StayPlace
from thuisroute.guidance.rules.places import Span, Week, fullness
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question

WEEKS = 12
MOST = 100


@dataclass(frozen=True)
class PlaceSeen:
    """A place, how full it is from this week on, and its winter openings to come."""

    row: StayPlace
    weeks: tuple[Week, ...]
    beds: tuple[Span, ...]
    openings: tuple[ColdWeatherOpening, ...]
    # In how many beds somebody still is past the day of going home.
    still_there: int = 0

    @property
    def standing(self) -> int:
        """Beds that are there in all weathers."""
        return sum(1 for bed in self.beds if bed.until is None)


def places_of(actor: Actor, *, today: date) -> list[PlaceSeen]:
    """Of the whole region, by name."""
    rows = StayPlace.objects.filter(region_id=actor.region).select_related("party")
    return _seen(list(rows.order_by("name")[:MOST]), today)


def place_for(actor: Actor, key: UUID, *, today: date) -> PlaceSeen:
    """404 when it is not of the region."""
    rows = StayPlace.objects.filter(pk=key, region_id=actor.region)
    found = _seen(list(rows.select_related("party")), today)
    if not found:
        raise Http404
    return found[0]


def _seen(rows: list[StayPlace], today: date) -> list[PlaceSeen]:
    keys = [row.pk for row in rows]
    beds, uses = beds_of(keys), uses_of(keys, since=today)
    coming: dict[UUID, list[ColdWeatherOpening]] = {key: [] for key in keys}
    for one in ColdWeatherOpening.objects.filter(
        place_id__in=keys, closes_on__gt=today
    ).order_by("opens_on", "id"):
        coming[one.place_id].append(one)
    return [
        PlaceSeen(
            row,
            fullness(beds[row.pk], uses[row.pk], today=today, weeks=WEEKS),
            tuple(beds[row.pk]),
            tuple(coming[row.pk]),
            sum(one.until is None for one in uses[row.pk]),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class OpenNow:
    """A place that takes in more people in this weather."""

    id: UUID
    place_name: str
    beds: int
    opens_on: date
    closes_on: date


def open_in_this_weather(actor: Actor, *, today: date) -> Question[OpenNow]:
    """Everybody in the region may know."""
    rows = ColdWeatherOpening.objects.filter(
        region_id=actor.region, opens_on__lte=today, closes_on__gt=today
    ).annotate(place_name=F("place__name"))
    return Question.over(rows.order_by("opens_on", "id")[:MOST], OpenNow)
