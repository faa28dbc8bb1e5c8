"""In winter weather a place takes in more people, and afterwards no longer (V)."""

from datetime import date
from uuid import UUID

from django.http import Http404

from thuisroute.agreements.queries import law_in_force
from thuisroute.guidance.actions.keep_places import add_beds
from thuisroute.guidance.beds import locked_place, uses_of
from thuisroute.guidance.models import Bed, ColdWeatherOpening
from thuisroute.guidance.rules.places import may_open_for_winter
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def open_cold_weather(
    *, by: Actor, place: UUID, beds: int, opens_on: date, closes_on: date
) -> ColdWeatherOpening:
    """At any place of the region; the beds are there on these nights only."""
    insist_on_role(by, Capability.OPEN_COLD_WEATHER)
    row = locked_place(place)
    insist(
        may_open_for_winter(
            law_in_force(by.region), beds=beds, opens_on=opens_on,
            closes_on=closes_on, today=clock.today(),
        )
    )  # fmt: skip
    made = ColdWeatherOpening.objects.create(
        region_id=by.region, place=row, beds=beds, opens_on=opens_on,
        closes_on=closes_on, opened_by=by.user,
    )  # fmt: skip
    add_beds(row, beds, since=opens_on, until=closes_on, opening=made)
    audit.record(
        "open_cold_weather", kind="stay_place", key=row.pk, subject=None,
        details={"beds": beds, "from": opens_on, "until": closes_on},
    )  # fmt: skip
    return made


def close_cold_weather(*, by: Actor, opening: UUID) -> None:
    """From today; not while somebody is in one of these beds."""
    insist_on_role(by, Capability.OPEN_COLD_WEATHER)
    found = ColdWeatherOpening.objects.filter(pk=opening).first()
    if found is None:
        raise Http404
    place, today = locked_place(found.place_id), clock.today()
    day = max(today, found.opens_on)
    if found.closes_on <= day and found.opens_on < day:
        raise Refused(Reason("It is closed already."))
    beds = Bed.objects.filter(opening=found)
    taken = {one.bed for one in uses_of([place.pk], since=day)[place.pk]}
    if beds.filter(pk__in=taken).exists():
        raise Refused(Reason("Somebody is still in one of these beds."))
    for bed in beds:
        bed.closes_on = day
        bed.save(update_fields=["closes_on"])
    found.closes_on, found.closed_by = day, by.user
    found.save(update_fields=["closes_on", "closed_by"])
    audit.record(
        "close_cold_weather", kind="stay_place", key=place.pk, subject=None,
        details={"on": day},
    )  # fmt: skip
