"""A relapse: asked, granted with a bed, there, longer, home again or not."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.http import Http404

from tests.cast import Cast
from thuisroute.guidance.actions.decide_stay import grant_stay, refuse_stay
from thuisroute.guidance.actions.end_stay import end_stay, withdraw_stay
from thuisroute.guidance.actions.extend_stay import extend_stay
from thuisroute.guidance.models import Bed, BedUse, HomeKept, Stay
from thuisroute.guidance.queries.stays import home_kept, stays_of
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import StayEnd
from thuisroute.guidance.tests.builders import a_decision_on_support, some_grant
from thuisroute.guidance.tests.stays import a_place, a_stay, granted, in_days, staying
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.tests.builders import a_running_lease


def test_a_relapse_through_time_out_and_back_with_the_home_kept(cast: Cast) -> None:
    lease = a_running_lease(cast)
    resident = lease.resident_id
    stay = staying(cast, resident, a_place(cast))
    with cast.acting("housing_consultant") as actor:
        question = home_kept(resident)
        kept = ask(question).first(question)
        assert kept is not None
        assert (kept.since, kept.return_on, kept.until) == (
            clock.today(), in_days(14), None,
        )  # fmt: skip
        assert Lease.objects.get(pk=lease.pk).state == LeaseState.RUNNING
        assert stays_of(actor, resident) == []
        assert not Stay.objects.exists()
    cast.travel(14)
    with cast.acting("support_worker") as actor:
        end_stay(by=actor, stay=stay.pk, end=StayEnd(clock.today(), home=True))
        assert Stay.objects.get().state == StayState.BACK_HOME
    with cast.acting("housing_consultant"):
        assert HomeKept.objects.get().until == clock.today()
        assert Lease.objects.get(pk=lease.pk).state == LeaseState.RUNNING


def test_the_last_bed_is_given_once_and_the_loser_reads_why(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    first = a_stay(cast, a_ready_referral(cast).resident_id)
    other = a_stay(cast, a_ready_referral(cast).resident_id)
    granted(cast, first, place)
    with pytest.raises(Refused, match="last one just before you"):
        granted(cast, other, place)
    with cast.acting("support_worker") as actor:
        withdraw_stay(by=actor, stay=first.pk)
    granted(cast, other, place)


def test_the_database_gives_no_bed_twice_nor_while_it_is_closed(cast: Cast) -> None:
    place = a_place(cast, beds=1)
    granted(cast, a_stay(cast, a_ready_referral(cast).resident_id), place)
    with cast.acting("wmo_consultant"):
        bed = Bed.objects.get()
        for first, last in ((3, 5), (-9, -5)):
            with pytest.raises(IntegrityError), transaction.atomic():
                BedUse.objects.create(
                    region_id=place.region_id, bed=bed,
                    period=DateRange(in_days(first), in_days(last)),
                )  # fmt: skip
        bed.closes_on = in_days(2)
        with pytest.raises(IntegrityError), transaction.atomic():
            bed.save()


def test_a_stay_takes_longer_in_another_bed_when_its_own_is_promised(
    cast: Cast,
) -> None:
    place = a_place(cast, beds=2)
    stay = staying(cast, a_ready_referral(cast).resident_id, place, days=7)
    with cast.acting("wmo_consultant") as actor:
        own = Stay.objects.get(pk=stay.pk).bed_use
        assert own is not None
        BedUse.objects.create(
            region_id=place.region_id, bed=own.bed,
            period=DateRange(in_days(7), in_days(20)),
        )  # fmt: skip
        extend_stay(by=actor, stay=stay.pk, until=in_days(10), why="Nog niet zover")
        row = Stay.objects.get(pk=stay.pk)
        assert row.bed_use is not None
        assert row.bed_use.bed_id != own.bed_id
        assert (row.return_on, row.bed_use.period.upper) == (in_days(10), in_days(10))
        with pytest.raises(Refused):
            extend_stay(by=actor, stay=stay.pk, until=in_days(9), why="Korter")
    with cast.acting("support_worker") as actor, pytest.raises(PermissionDenied):
        extend_stay(by=actor, stay=stay.pk, until=in_days(12), why="Zelf")


def test_who_does_not_come_home_waits_for_a_decision_on_support(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    a_decision_on_support(cast, resident)
    stay = staying(cast, resident, a_place(cast))
    cast.travel(3)
    with cast.acting("support_worker") as actor:
        for end in (
            StayEnd(clock.today(), home=False),
            StayEnd(clock.today(), home=False, words="Te zwaar", fell_back_to="x"),
            StayEnd(in_days(1), home=True),
        ):
            with pytest.raises(Refused):
                end_stay(by=actor, stay=stay.pk, end=end)
        end = StayEnd(clock.today(), home=False, words="Te zwaar")
        end_stay(by=actor, stay=stay.pk, end=end)
    waits = "Besluiten over ondersteuning: naar huis gaan lukte niet"
    assert waits in cast.client("wmo_consultant").get("/").content.decode()
    a_decision_on_support(cast, resident, some_grant(letter="WMO-2"))
    assert waits not in cast.client("wmo_consultant").get("/").content.decode()


def test_a_refusal_has_a_reason_and_ends_it(cast: Cast) -> None:
    stay = a_stay(cast, a_ready_referral(cast).resident_id)
    place = a_place(cast)
    with cast.acting("wmo_consultant") as actor:
        with pytest.raises(Refused):
            refuse_stay(by=actor, stay=stay.pk, why=" ")
        refuse_stay(by=actor, stay=stay.pk, why="Er is thuis hulp genoeg")
        with pytest.raises(Refused):
            grant_stay(
                by=actor, stay=stay.pk, place=place.pk, begins_on=clock.today(),
                return_on=in_days(3),
            )  # fmt: skip


def test_nobody_else_asks_decides_or_sees(cast: Cast) -> None:
    stay = a_stay(cast, a_ready_referral(cast).resident_id)
    place = a_place(cast)
    days = {"begins_on": clock.today(), "return_on": in_days(3)}
    for who in ("mediator", "outsider", "housing_consultant"):
        with cast.acting(who) as actor, pytest.raises((Http404, PermissionDenied)):
            grant_stay(by=actor, stay=stay.pk, place=place.pk, **days)
        with cast.acting(who):
            assert not Stay.objects.exists()
    with pytest.raises(Refused):
        a_stay(cast, stay.resident_id)
