"""Who keeps in touch and who sees somebody home are held to the days that were agreed;
it counts for the region, and is told to nobody who may not know it."""

from datetime import date
from uuid import UUID

from django.urls import reverse

from tests.cast import Cast
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.end_stay import end_stay
from thuisroute.guidance.actions.extend_stay import extend_stay
from thuisroute.guidance.actions.keep_pilot_light import end_pilot_light, note_contact
from thuisroute.guidance.models import Stay
from thuisroute.guidance.rules.pilot_light import Contact, Way
from thuisroute.guidance.rules.staying import StayEnd
from thuisroute.guidance.tests.stays import (
    a_place,
    a_stay,
    burning,
    granted,
    in_days,
    staying,
)
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.queries.kept import kept_by_own
from thuisroute.obligations.queries.work import seen_by
from thuisroute.tenancies.tests.builders import a_review, a_running_lease

CONTACT, RETURN = "pilot_light_contact", "stay_return"


def rows(cast: Cast, clock_id: str) -> list[tuple[date, str]]:
    with cast.acting("support_worker"):
        found = Obligation.objects.filter(clock=clock_id).order_by("due")
        return [(one.due, one.settled) for one in found]


def contact_was_made(cast: Cast, resident: UUID, *, met: bool = True) -> None:
    with cast.acting("support_worker") as actor:
        contact = Contact(clock.today(), Way.CALL, met=met)
        note_contact(by=actor, resident=resident, contact=contact)


def ended(cast: Cast, stay: Stay, *, on: date | None = None) -> None:
    with cast.acting("support_worker") as actor:
        end = StayEnd(on or clock.today(), home=True)
        end_stay(by=actor, stay=stay.pk, end=end)


def test_each_contact_sets_the_day_of_the_next(cast: Cast) -> None:
    lease = a_running_lease(cast)
    burning(cast, lease, months=1)
    (first,) = rows(cast, CONTACT)
    assert first[1] == ""
    cast.travel(20)
    # Sought in vain: it is still due on the same day.
    contact_was_made(cast, lease.resident_id, met=False)
    assert rows(cast, CONTACT) == [first]
    contact_was_made(cast, lease.resident_id)
    cast.travel(45)
    contact_was_made(cast, lease.resident_id)
    assert [how for _due, how in rows(cast, CONTACT)] == ["done", "done_late", ""]
    with cast.acting("support_worker") as actor:
        end_pilot_light(by=actor, resident=lease.resident_id, words="Het gaat goed")
    # Nobody has to look in any more: nothing is left to be done.
    assert [how for _due, how in rows(cast, CONTACT)] == ["done", "done_late", "done"]


def test_who_is_not_home_on_the_day_that_was_agreed_is_late(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    stay = staying(cast, resident, a_place(cast), days=10)
    assert rows(cast, RETURN) == [(stay.return_on, "")]
    cast.travel(5)
    with cast.acting("wmo_consultant") as actor:
        extend_stay(by=actor, stay=stay.pk, until=in_days(20), why="Nog even")
    cast.travel(30)
    ended(cast, stay)
    assert [how for _due, how in rows(cast, RETURN)] == ["done", "done_late"]


def test_who_went_home_before_the_arrival_was_written_down_is_home(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    stay = a_stay(cast, resident, days=10)
    granted(cast, stay, a_place(cast))
    cast.travel(2)
    with cast.acting("support_worker") as actor:
        begin_stay(by=actor, stay=stay.pk)
    cast.travel(1)
    ended(cast, stay, on=in_days(-2))
    assert rows(cast, RETURN) == [(stay.return_on, "done")]
    with cast.acting("support_worker"):
        assert Stay.objects.get(pk=stay.pk).ended_on == in_days(-2)


def test_who_went_home_before_there_was_more_time_is_home(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    stay = staying(cast, resident, a_place(cast), days=10)
    cast.travel(5)
    with cast.acting("wmo_consultant") as actor:
        extend_stay(by=actor, stay=stay.pk, until=in_days(20), why="Nog even")
    cast.travel(1)
    ended(cast, stay, on=in_days(-2))
    assert [how for _due, how in rows(cast, RETURN)] == ["done", "done"]


def test_it_counts_for_the_region_and_is_told_to_who_may_know(cast: Cast) -> None:
    lease = a_running_lease(cast)
    burning(cast, lease, months=1)
    staying(cast, lease.resident_id, a_place(cast), days=10)
    cast.travel(40)
    # Others count from the same dossier, and leave what they are not told.
    a_review(cast, lease, by="housing_consultant")
    for who, told in (
        ("support_worker", 2),
        ("wmo_consultant", 2),
        ("housing_consultant", 0),
        ("mediator", 0),
    ):
        with cast.acting(who) as actor:
            asked = Obligation.objects.filter(clock__in=(CONTACT, RETURN))
            assert asked.count() == told, who
            known = seen_by(actor).filter(clock__in=(CONTACT, RETURN))
            assert known.count() == told, who
    year = clock.today().year
    with cast.acting("support_worker"):
        figures = kept_by_own(year - 1, year + 1)
        late = {
            one.clock: one.overdue
            for one in ask(figures).of(figures)
            if one.clock in (CONTACT, RETURN)
        }
    assert late == {CONTACT: 1, RETURN: 1}


def test_it_stands_with_the_dossier_and_once_on_today(cast: Cast) -> None:
    lease = a_running_lease(cast)
    burning(cast, lease, months=1)
    label = "Contact houden na de ondersteuning"
    dossier = reverse("dossier", args=[lease.resident_id])
    assert label in cast.client("support_worker").get(dossier).text
    assert label not in cast.client("housing_consultant").get(dossier).text
    cast.travel(40)
    today = cast.client("support_worker").get("/").text
    assert today.count("Contact van de waakvlam") == 1
    assert label not in today
