"""Taking a bed of a place and letting it go, one at a time."""

from datetime import date
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange
from django.http import Http404

from thuisroute.guidance.models import Bed, BedUse, StayPlace
from thuisroute.guidance.rules.places import Span, free_beds
from thuisroute.kernel.verdicts import Reason, Refused

FULL = Reason(
    "No bed is free there on all these days. Somebody else may have got the last one "
    "just before you. Choose other days or another place."
)


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


def uses_of(places: list[UUID], *, since: date) -> dict[UUID, list[Span]]:
    """Per place, from when until when its beds are taken; those that end later."""
    found: dict[UUID, list[Span]] = {one: [] for one in places}
    rows = BedUse.objects.filter(
        bed__place_id__in=places, period__isempty=False, period__endswith__gt=since
    )
    for place, bed, period in rows.values_list("bed__place_id", "bed_id", "period"):
        found[place].append(Span(bed, period.lower, period.upper))
    return found


def take_bed(place: StayPlace, *, since: date, until: date) -> BedUse:
    """Of a place that is locked; refused with a sentence when it is full."""
    here = [place.pk]
    uses = uses_of(here, since=since)[place.pk]
    free = free_beds(beds_of(here)[place.pk], uses, since=since, until=until)
    if not free:
        raise Refused(FULL)
    return BedUse.objects.create(
        region_id=place.region_id, bed_id=free[0], period=DateRange(since, until)
    )


def keep_bed(use: BedUse, *, until: date, today: date) -> BedUse:
    """Longer: in the same bed when it is free, else in another one from today on."""
    place = locked_place(use.bed.place_id)
    since: date = use.period.lower
    old: date = use.period.upper
    beds = [one for one in beds_of([place.pk])[place.pk] if one.bed == use.bed_id]
    # Those that end later: not the one that is made longer.
    others = uses_of([place.pk], since=old)[place.pk]
    if free_beds(beds, others, since=old, until=until):
        use.period = DateRange(since, until)
        use.save(update_fields=["period"])
        return use
    moved = min(max(today, since), old)
    leave_bed(use, on=moved)
    return take_bed(place, since=moved, until=until)


def leave_bed(use: BedUse, *, on: date) -> None:
    """It is free from this day on; a day before the first leaves nothing taken."""
    since: date = use.period.lower
    use.period = DateRange(since, max(since, min(on, use.period.upper)))
    use.save(update_fields=["period"])
