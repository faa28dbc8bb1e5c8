"""Taking a bed of a place and letting it go, one at a time."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q
from django.http import Http404

from thuisroute.guidance.models import Bed, BedUse, StayPlace
from thuisroute.guidance.rules.places import Span, free_beds
from thuisroute.kernel.verdicts import Reason, Refused

FULL = Reason(
    "No bed is free there on all these days. Somebody else may have got the last one "
    "just before you. Choose other days or another place."
)
STILL_THERE = Reason(
    "No bed is free there: somebody is still in it past the day of going home. When "
    "that stay is over or has another day of going home you can try again. Or choose "
    "another place."
)
PROMISED = Reason(
    "The bed is promised to somebody else before that day, and no other bed is free "
    "there. Choose an earlier day of going home. Or end this stay and ask for a bed at "
    "another place."
)


@dataclass(frozen=True)
class Place:
    """From when until when a place has which beds, and they are taken."""

    beds: list[Span]
    uses: list[Span]

    def free(self, since: date, until: date) -> list[UUID]:
        """Beds that can be had on all these nights."""
        return free_beds(self.beds, self.uses, since=since, until=until)

    def promised_only(self) -> "Place":
        """The same, as if everybody went home on the day that was agreed."""
        return Place(self.beds, [one for one in self.uses if one.until is not None])


@dataclass(frozen=True)
class Further:
    """The bed in which a stay goes on, and from which day."""

    bed: UUID
    since: date


def locked_place(key: UUID) -> StayPlace:
    """Whoever comes second waits here, and then sees what the first has taken."""
    row = StayPlace.objects.select_for_update(no_key=True).filter(pk=key).first()
    if row is None:
        raise Http404
    return row


def beds_of(places: list[UUID]) -> dict[UUID, list[Span]]:
    """Per place, from when until when there are which beds."""
    found: dict[UUID, list[Span]] = {one: [] for one in places}
    rows = Bed.objects.filter(place_id__in=places).order_by("number")
    spans = rows.values_list("place_id", "pk", "opens_on", "closes_on")
    for place, bed, since, until in spans:
        found[place].append(Span(bed, since, until))
    return found


def uses_of(
    places: list[UUID], *, since: date, apart_from: UUID | None = None
) -> dict[UUID, list[Span]]:
    """Per place, from when until when its beds are taken; those that end later. Who is
    still there past the day of going home has the bed until that stay is over."""
    found: dict[UUID, list[Span]] = {one: [] for one in places}
    still = _still_there()
    rows = BedUse.objects.filter(
        Q(period__isempty=False, period__endswith__gt=since) | Q(pk__in=still),
        bed__place_id__in=places,
    )
    taken = rows.values_list("pk", "bed__place_id", "bed_id", "period")
    for key, place, bed, period in taken:
        if key != apart_from:
            until = None if key in still else period.upper
            found[place].append(Span(bed, period.lower, until))
    return found


def _still_there() -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT guidance_still_there()")
        return {key for (key,) in cursor.fetchall()}


def _place(key: UUID, *, since: date, apart_from: UUID | None = None) -> Place:
    uses = uses_of([key], since=since, apart_from=apart_from)[key]
    return Place(beds_of([key])[key], uses)


def take_bed(place: StayPlace, *, since: date, until: date) -> BedUse:
    """Of a place that is locked; refused with a sentence when it is full."""
    seen = _place(place.pk, since=since)
    free = seen.free(since, until)
    if not free:
        raise Refused(STILL_THERE if seen.promised_only().free(since, until) else FULL)
    return _taken(place.region_id, free[0], since, until)


def bed_to_arrive_in(use: BedUse, *, today: date) -> Further:
    """The bed that was kept; another one while somebody is still in it."""
    place, until = locked_place(use.bed.place_id), use.period.upper
    free = _place(place.pk, since=today, apart_from=use.pk).free(today, until)
    if not free:
        raise Refused(STILL_THERE)
    return Further(use.bed_id if use.bed_id in free else free[0], today)


def bed_for_longer(use: BedUse, *, until: date, today: date) -> Further:
    """The same bed when it is free from the day that was agreed; else the same or
    another one from today on."""
    place, old = locked_place(use.bed.place_id), use.period.upper
    since = max(today, use.period.lower)
    seen = _place(place.pk, since=min(old, since), apart_from=use.pk)
    if use.bed_id in seen.free(old, until):
        return Further(use.bed_id, old)
    free = seen.free(since, until)
    if not free:
        raise Refused(PROMISED)
    return Further(use.bed_id if use.bed_id in free else free[0], since)


def go_on(use: BedUse, further: Further, *, until: date) -> BedUse:
    """In the bed that was found."""
    if further == Further(use.bed_id, use.period.upper):
        use.period = DateRange(use.period.lower, until)
        use.save(update_fields=["period"])
        return use
    leave_bed(use, on=further.since)
    return _taken(use.region_id, further.bed, further.since, until)


def leave_bed(use: BedUse, *, on: date) -> None:
    """It is free from this day on; a day before the first leaves nothing taken."""
    since: date = use.period.lower
    use.period = DateRange(since, max(since, min(on, use.period.upper)))
    use.save(update_fields=["period"])


def _taken(region: UUID, bed: UUID, since: date, until: date) -> BedUse:
    return BedUse.objects.create(
        region_id=region, bed_id=bed, period=DateRange(since, until)
    )
