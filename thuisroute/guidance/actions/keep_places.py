"""A place to stay for a while comes in, and has more or fewer beds (A4)."""

from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Max

from thuisroute.guidance.beds import locked_place, uses_of
from thuisroute.guidance.models import Bed, ColdWeatherOpening, StayPlace
from thuisroute.guidance.rules.places import PlaceKind, may_have_beds
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def open_place(
    *, by: Actor, name: str, kind: PlaceKind, municipality: str, beds: int
) -> StayPlace:
    """Of the own organisation, open from today."""
    insist_on_role(by, Capability.KEEP_PLACES)
    insist(may_have_beds(beds))
    called = name.strip()
    if StayPlace.objects.filter(region_id=by.region, name=called).exists():
        raise Refused(Reason("There is a place of this name already."), field="name")
    place = StayPlace.objects.create(
        region_id=by.region,
        party_id=by.party,
        name=called,
        kind=kind.value,
        municipality_code=municipality,
    )
    add_beds(place, beds, since=clock.today())
    audit.record(
        "open_place", kind="stay_place", key=place.pk, subject=None,
        details={"beds": beds},
    )  # fmt: skip
    return place


def change_beds(*, by: Actor, place: UUID, beds: int) -> None:
    """How many there are from today on, besides those of winter weather."""
    insist_on_role(by, Capability.KEEP_PLACES)
    row = locked_place(place)
    if row.party_id != by.party:
        raise PermissionDenied
    insist(may_have_beds(beds))
    today = clock.today()
    open_now = list(
        Bed.objects.filter(
            place=row, opening__isnull=True, closes_on__isnull=True
        ).order_by("-number")
    )
    if beds > len(open_now):
        add_beds(row, beds - len(open_now), since=today)
    else:
        _close(row, open_now, len(open_now) - beds, today)
    audit.record(
        "change_beds", kind="stay_place", key=row.pk, subject=None,
        details={"beds": beds},
    )  # fmt: skip


def add_beds(
    place: StayPlace,
    beds: int,
    *,
    since: date,
    until: date | None = None,
    opening: ColdWeatherOpening | None = None,
) -> None:
    """Numbered on from those that there are."""
    last = Bed.objects.filter(place=place).aggregate(last=Max("number"))["last"] or 0
    Bed.objects.bulk_create(
        Bed(
            region_id=place.region_id,
            place=place,
            number=last + at + 1,
            opens_on=since,
            closes_on=until,
            opening=opening,
        )
        for at in range(beds)
    )


def _close(place: StayPlace, among: list[Bed], amount: int, today: date) -> None:
    taken = {one.bed for one in uses_of([place.pk], since=today)[place.pk]}
    free = [bed for bed in among if bed.pk not in taken][:amount]
    if len(free) < amount:
        raise Refused(
            Reason("So many beds are not free. A bed closes when nobody is in it."),
            field="beds",
        )
    for bed in free:
        bed.closes_on = max(today, bed.opens_on)
        bed.save(update_fields=["closes_on"])
