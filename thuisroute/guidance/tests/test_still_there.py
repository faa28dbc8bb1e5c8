"""Somebody who stays past the day of going home still has the bed."""

from datetime import date
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse

from tests.cast import Cast
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.decide_stay import grant_stay
from thuisroute.guidance.actions.end_stay import end_stay
from thuisroute.guidance.actions.extend_stay import extend_stay
from thuisroute.guidance.actions.keep_places import change_beds
from thuisroute.guidance.beds import PROMISED, STILL_THERE
from thuisroute.guidance.models import Bed, BedUse, Stay, StayPlace
from thuisroute.guidance.queries.places import place_for
from thuisroute.guidance.rules.places import Span, Week, fullness
from thuisroute.guidance.rules.staying import StayEnd
from thuisroute.guidance.tests.stays import a_place, a_stay, in_days, staying
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.tests.builders import a_ready_referral


def somebody_too_long(cast: Cast, place: StayPlace, *, days: int = 7) -> Stay:
    """Who should go home today."""
    stay = staying(cast, a_ready_referral(cast).resident_id, place, days=days)
    cast.travel(days)
    return stay


def given(cast: Cast, place: StayPlace, first: date, last: date) -> Stay:
    """A bed for somebody else on these days."""
    stay = a_stay(cast, a_ready_referral(cast).resident_id)
    with cast.acting("wmo_consultant") as actor:
        grant_stay(
            by=actor, stay=stay.pk, place=place.pk, begins_on=first, return_on=last
        )
    return stay


def longer(cast: Cast, stay: Stay, until: date) -> None:
    with cast.acting("wmo_consultant") as actor, transaction.atomic():
        extend_stay(by=actor, stay=stay.pk, until=until, why="Nog niet zover")


def arrived(cast: Cast, stay: Stay) -> None:
    with cast.acting("support_worker") as actor, transaction.atomic():
        begin_stay(by=actor, stay=stay.pk)


def over(cast: Cast, stay: Stay) -> None:
    with cast.acting("support_worker") as actor:
        end_stay(by=actor, stay=stay.pk, end=StayEnd(clock.today(), home=True))


def nights(cast: Cast, stay: Stay) -> tuple[UUID, date, date]:
    with cast.acting("support_worker"):
        use = Stay.objects.get(pk=stay.pk).bed_use
        assert use is not None
        return use.bed_id, use.period.lower, use.period.upper


def test_a_bed_counts_once_also_when_it_is_promised() -> None:
    monday, bed = date(2026, 11, 30), UUID(int=1)
    uses = [Span(bed, monday, None), Span(bed, monday, date(2026, 12, 3))]
    week = fullness([Span(bed, monday, None)], uses, today=monday, weeks=1)
    assert week == (Week(monday, 1, 1),)


def test_the_bed_is_taken_until_the_stay_is_over(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    stay = somebody_too_long(cast, place)
    with cast.acting("housing_consultant") as actor:
        seen = place_for(actor, place.pk, today=clock.today())
        assert ({one.free for one in seen.weeks}, seen.still_there) == ({0}, 1)
        assert not Stay.objects.exists()
    for page in (reverse("places"), reverse("place", args=[place.pk])):
        said = "In 1 bed is nog iemand na de dag van naar huis gaan"
        assert said in cast.client("housing_consultant").get(page).text
    with pytest.raises(Refused) as refused:
        given(cast, place, clock.today(), in_days(3))
    assert refused.value.reasons == (STILL_THERE,)
    with cast.acting("wmo_consultant") as actor, pytest.raises(Refused):
        change_beds(by=actor, place=place.pk, beds=0)
    over(cast, stay)
    with cast.acting("housing_consultant") as actor:
        seen = place_for(actor, place.pk, today=clock.today())
        assert (seen.weeks[0].free, seen.still_there) == (1, 0)


def test_the_database_gives_and_closes_no_bed_in_which_somebody_is(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    somebody_too_long(cast, place)
    with cast.acting("wmo_consultant"):
        bed = Bed.objects.get()
        with (
            pytest.raises(IntegrityError, match="nobody is in it"),
            transaction.atomic(),
        ):
            BedUse.objects.create(
                region_id=place.region_id, bed=bed,
                period=DateRange(in_days(20), in_days(25)),
            )  # fmt: skip
        bed.closes_on = in_days(1)
        with (
            pytest.raises(IntegrityError, match="nobody is in it"),
            transaction.atomic(),
        ):
            bed.save()


def test_whoever_comes_waits_until_the_bed_is_left(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    stay = staying(cast, a_ready_referral(cast).resident_id, place, days=7)
    other = given(cast, place, in_days(7), in_days(14))
    cast.travel(7)
    with pytest.raises(Refused) as refused:
        arrived(cast, other)
    assert refused.value.reasons == (STILL_THERE,)
    over(cast, stay)
    arrived(cast, other)
    assert nights(cast, other)[1:] == (clock.today(), in_days(7))


def test_whoever_comes_gets_another_bed_when_there_is_one(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    stay = staying(cast, a_ready_referral(cast).resident_id, place, days=7)
    other = given(cast, place, in_days(7), in_days(14))
    with cast.acting("wmo_consultant") as actor:
        change_beds(by=actor, place=place.pk, beds=2)
    cast.travel(8)
    arrived(cast, other)
    bed, since, until = nights(cast, other)
    assert bed != nights(cast, stay)[0]
    assert (since, until) == (clock.today(), in_days(6))
    longer(cast, stay, in_days(4))
    assert nights(cast, stay)[1:] == (clock.today(), in_days(4))


def test_longer_in_the_same_bed_when_it_is_promised_to_nobody(cast: Cast) -> None:
    stay = somebody_too_long(cast, a_place(cast, beds=1))
    first = in_days(-7)
    cast.travel(2)
    longer(cast, stay, in_days(3))
    assert nights(cast, stay)[1:] == (first, in_days(3))


def test_no_longer_in_a_bed_that_is_promised_to_somebody_else(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    stay = staying(cast, a_ready_referral(cast).resident_id, place, days=7)
    given(cast, place, in_days(10), in_days(14))
    cast.travel(8)
    with pytest.raises(Refused) as refused:
        longer(cast, stay, in_days(4))
    assert refused.value.reasons == (PROMISED,)
    longer(cast, stay, in_days(2))
    assert nights(cast, stay)[2] == in_days(2)


def test_a_promise_that_is_past_does_not_stand_in_the_way(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    stay = staying(cast, a_ready_referral(cast).resident_id, place, days=7)
    given(cast, place, in_days(7), in_days(9))
    bed = nights(cast, stay)[0]
    cast.travel(9)
    longer(cast, stay, in_days(5))
    assert nights(cast, stay) == (bed, clock.today(), in_days(5))
