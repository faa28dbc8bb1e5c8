"""Places and stays as the people of the cast make them, with real actions."""

from datetime import date, timedelta
from uuid import UUID

from tests.cast import Cast
from thuisroute.guidance.actions.ask_stay import ask_stay
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.decide_stay import grant_stay
from thuisroute.guidance.actions.keep_pilot_light import begin_pilot_light
from thuisroute.guidance.actions.keep_places import open_place
from thuisroute.guidance.models import Stay, StayPlace
from thuisroute.guidance.rules.places import PlaceKind
from thuisroute.guidance.rules.staying import StayAsked, StayKind
from thuisroute.kernel import clock
from thuisroute.tenancies.models import Lease


def in_days(days: int) -> date:
    """So many days from today."""
    return clock.today() + timedelta(days=days)


def a_place(cast: Cast, *, beds: int = 1, name: str = "De Luwte") -> StayPlace:
    """Of the municipality, in its own town."""
    with cast.acting("wmo_consultant") as actor:
        return open_place(
            by=actor, name=name, kind=PlaceKind.TIME_OUT, municipality="0361",
            beds=beds,
        )  # fmt: skip


def a_stay(
    cast: Cast, resident: UUID, *, days: int = 14, why: str = "Het is thuis te druk"
) -> Stay:
    """Asked by the support worker, from today."""
    asked = StayAsked(StayKind.TIME_OUT, clock.today(), in_days(days), why)
    with cast.acting("support_worker") as actor:
        return ask_stay(by=actor, resident=resident, asked=asked)


def granted(cast: Cast, stay: Stay, place: StayPlace) -> None:
    """On the days that were asked."""
    with cast.acting("wmo_consultant") as actor:
        grant_stay(
            by=actor, stay=stay.pk, place=place.pk, begins_on=stay.begins_on,
            return_on=stay.return_on,
        )  # fmt: skip


def staying(cast: Cast, resident: UUID, place: StayPlace, **asked: int | str) -> Stay:
    """Somebody is there."""
    stay = a_stay(cast, resident, **asked)  # type: ignore[arg-type]  # days or why
    granted(cast, stay, place)
    with cast.acting("support_worker") as actor:
        begin_stay(by=actor, stay=stay.pk)
    return stay


def burning(cast: Cast, lease: Lease, months: int = 3) -> UUID:
    """A pilot light of the support worker, with contact once in so many months."""
    with cast.acting("support_worker") as actor:
        return begin_pilot_light(
            by=actor, resident=lease.resident_id, months=months, agreed=True
        ).pk
