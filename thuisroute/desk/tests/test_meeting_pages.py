"""Meetings on pages, each as their reader gets them."""

from datetime import timedelta
from uuid import UUID, uuid4

from django.http import HttpResponseBase
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.life import an_own_account
from thuisroute.kernel import clock
from thuisroute.meetings.models import AgendaItem, Attendance, Decision, Meeting
from thuisroute.meetings.tests.builders import CARE, HOUSING, a_decision, a_meeting
from thuisroute.tenancies.tests.builders import a_running_lease

NAMES = ("Voorbeeld", "Achternaam")


def post(cast: Cast, who: str, url: str, **typed: object) -> HttpResponseBase:
    """One form, sent once."""
    return cast.client(who).post(url, {"once": uuid4(), **typed})


def page(cast: Cast, who: str, route: str, key: UUID) -> str:
    return cast.client(who).get(reverse(route, args=[key])).content.decode()


def test_a_meeting_is_planned_in_the_browser(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    url = reverse("new_meeting", args=[resident])
    provider = cast.party("provider").pk
    association = cast.party("association").pk
    typed = {
        "kind": "case_meeting",
        "on": (clock.today() + timedelta(days=7)).isoformat(),
        "at": "14:30",
        "minutes": "45",
        "way": "office",
        "office": str(association),
        "asked": [
            "resident",
            f"{provider}.support_worker",
            f"{association}.housing_consultant",
        ],
    }
    answer = post(cast, "support_worker", url, **typed)
    assert answer.status_code == 302
    with cast.acting("support_worker"):
        meeting = Meeting.objects.get()
    assert (meeting.domain, meeting.office_id) == (HOUSING, association)
    today = cast.client("housing_consultant").get("/").content.decode()
    assert "Geef aan of u komt: casusoverleg" in today
    shown = page(cast, "housing_consultant", "meeting", meeting.pk)
    assert "14:30" in shown
    assert "Ja, ik kom" in shown


def test_the_association_reads_its_own_part_of_the_table(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    meeting = a_meeting(cast, resident)
    for domain, text in ((CARE, "GEHEIM punt"), (HOUSING, "De tuin")):
        url = reverse("bring", args=[meeting.pk])
        post(cast, "support_worker", url, domain=domain, text=text)
    a_decision(cast, meeting, domain=CARE, text="GEHEIM besluit")
    a_decision(cast, meeting, text="De heg wordt geknipt")
    for route, key in (("meeting", meeting.pk), ("hold_meeting", meeting.pk),
                       ("plan", resident), ("dossier", resident)):  # fmt: skip
        assert "GEHEIM" not in page(cast, "housing_consultant", route, key)
    shown = page(cast, "housing_consultant", "meeting", meeting.pk)
    assert "De tuin" in shown
    assert "Van de agenda: De tuin" not in shown
    assert "De heg wordt geknipt" in shown
    assert "De heg wordt geknipt" in page(cast, "housing_consultant", "plan", resident)
    assert "GEHEIM besluit" in page(cast, "support_worker", "plan", resident)


def test_it_is_held_with_a_few_words_and_more_afterwards(cast: Cast) -> None:
    meeting = a_meeting(cast, a_running_lease(cast).resident_id)
    bring_url = reverse("bring", args=[meeting.pk])
    post(cast, "support_worker", bring_url, domain=HOUSING, text="De tuin")
    with cast.acting("support_worker"):
        item = AgendaItem.objects.get(text="De tuin").pk
        rows = Attendance.objects.filter(meeting=meeting)
        there = [str(one) for one in rows.values_list("pk", flat=True)]
    url = reverse("hold_meeting", args=[meeting.pk])
    typed = {"on": clock.today().isoformat(), "there": there}
    post(cast, "support_worker", url, **typed, **{f"said_{item}": "Samen snoeien"})
    shown = page(cast, "support_worker", "meeting", meeting.pk)
    assert "Samen snoeien" in shown
    assert "Gehouden" in shown
    post(cast, "support_worker", url, **{f"said_{item}": "Samen snoeien in mei"})
    assert "snoeien in mei" in page(cast, "support_worker", "meeting", meeting.pk)


def test_the_resident_says_something_and_whether_they_come(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    an_own_account(cast, resident)
    meeting = a_meeting(cast, resident)
    own = reverse("own_meeting", args=[meeting.pk])
    assert own in cast.client("resident").get(reverse("own_talks")).content.decode()
    post(cast, "resident", own, domain=HOUSING, text="Ik wil een hond")
    answer = reverse("own_meeting_answer", args=[meeting.pk])
    post(cast, "resident", answer, comes="yes", with_somebody="on")
    shown = page(cast, "housing_consultant", "meeting", meeting.pk)
    assert "Ik wil een hond" in shown
    assert "neemt iemand mee" in shown
    mine = cast.client("resident").get(own).content.decode()
    assert "U neemt iemand mee" in mine


def test_a_decision_is_carried_out_from_today(cast: Cast) -> None:
    meeting = a_meeting(cast, a_running_lease(cast).resident_id)
    url = reverse("decide", args=[meeting.pk])
    owner = f"{cast.party('association').pk}.housing_consultant"
    due = (clock.today() + timedelta(days=10)).isoformat()
    post(cast, "housing_consultant", url, domain=HOUSING, text="De lamp wordt gemaakt",
         owner=owner, due_on=due)  # fmt: skip
    today = cast.client("housing_consultant").get("/").content.decode()
    assert "Doen wat in een overleg is besloten" in today
    with cast.acting("housing_consultant"):
        decision = Decision.objects.get().pk
    settle = reverse("settle_decision", args=[decision])
    post(cast, "housing_consultant", settle, settled="done")
    today = cast.client("housing_consultant").get("/").content.decode()
    assert "Doen wat in een overleg is besloten" not in today


def test_the_calendar_tells_of_nobody(cast: Cast) -> None:
    lease = a_running_lease(cast)
    meeting = a_meeting(cast, lease.resident_id)
    url = reverse("meeting_calendar", args=[meeting.pk])
    answer = cast.client("housing_consultant").get(url)
    assert answer["Content-Type"].startswith("text/calendar")
    text = answer.content.decode()
    assert "SUMMARY:Overleg (Thuisroute)" in text
    assert "LOCATION" not in text
    assert lease.home.street not in text
    assert lease.resident.number not in text
    assert not any(name in text for name in NAMES)
    assert "casusoverleg" not in text.lower()
    for action in ("cancel_meeting", "resume_meeting"):
        post(cast, "support_worker", reverse(action, args=[meeting.pk]))
    assert "SEQUENCE:2" in cast.client("housing_consultant").get(url).content.decode()
