"""Light contact after support has ended, and the way back a long time later."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.relapse import PilotLightRule
from thuisroute.guidance.actions.keep_pilot_light import (
    end_pilot_light,
    note_contact,
)
from thuisroute.guidance.models import PilotContact, PilotLight
from thuisroute.guidance.rules.pilot_light import (
    Contact,
    Way,
    may_be_noted,
    may_begin,
    next_contact,
    rhythms,
)
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.stays import burning
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import a_running_lease

SECRET = "Wulpgeheim"
DAY = date(2026, 12, 1)


def on(day: int) -> date:
    return date(2026, 12, day)


def test_the_rhythm_is_the_agreements_or_is_chosen() -> None:
    agreed = PilotLightRule("6.1a", every=Duration(months=2))
    assert rhythms(agreed) == (2,)
    assert not may_begin(agreed, 3, burning=False, agreed=True).allowed
    assert may_begin(PilotLightRule("6.1a"), 3, burning=False, agreed=True).allowed
    assert not may_begin(PilotLightRule("6.1a"), 3, burning=True, agreed=True).allowed
    assert not may_begin(agreed, 2, burning=False, agreed=False).allowed
    assert not may_begin(None, 3, burning=False, agreed=True).allowed


@pytest.mark.parametrize(
    ("day", "met", "allowed", "due"),
    [
        (10, True, True, date(2027, 3, 10)),
        # Sought in vain: it stays due as it was.
        (10, False, True, on(20)),
        (21, True, False, None),
    ],
)
def test_contact_sets_the_day_of_the_next(
    day: int,
    met: bool,  # noqa: FBT001 - a column of the table
    allowed: bool,  # noqa: FBT001 - a column of the table
    due: date | None,
) -> None:
    contact = Contact(on(day), Way.CALL, met=met)
    assert may_be_noted(contact, begun_on=DAY, today=on(15)).allowed == allowed
    if due:
        assert next_contact(contact, 3, due=on(20)) == due


def test_a_missed_contact_stands_on_today_until_there_was_contact(cast: Cast) -> None:
    lease = a_running_lease(cast)
    burning(cast, lease)
    waits = "Contact van de waakvlam"
    assert waits not in cast.client("support_worker").get("/").text
    cast.travel(100)
    assert waits in cast.client("support_worker").get("/").text
    assert waits not in cast.client("housing_consultant").get("/").text
    with cast.acting("support_worker") as actor:
        for met, still in ((False, True), (True, False)):
            contact = Contact(clock.today(), Way.VISIT, met=met, words=SECRET)
            note_contact(by=actor, resident=lease.resident_id, contact=contact)
            light = PilotLight.objects.get()
            assert (light.next_on <= clock.today()) == still
    assert waits not in cast.client("support_worker").get("/").text


def test_it_is_kept_in_the_browser_and_ends_with_a_reason(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    page = reverse("pilot_light", args=[resident])

    def send(**typed: object) -> int:
        return post(cast, "support_worker", page, **typed).status_code

    assert send(act="begin", months="3") == 200
    assert send(act="begin", months="3", agreed="on") == 302
    noted = {"on": clock.today(), "way": "call", "met": "yes", "words": SECRET}
    assert send(act="contact", **noted) == 302
    assert send(act="end", words=" ") == 200
    assert send(act="end", words="De ondersteuning is er weer") == 302
    assert send(act="nonsense") == 404
    assert SECRET in cast.client("support_worker").get(page).text
    assert send(act="begin", months="3", agreed="on") == 302
    assert send(act="back", words="Het gaat weer slecht") == 302
    # That is decided first.
    assert send(act="end", words="De ondersteuning is er weer") == 200
    assert cast.client("housing_consultant").get(page).status_code == 403
    assert post(cast, "mediator", page, act="begin", months="3").status_code == 403


def test_nobody_else_keeps_or_reads_it(cast: Cast) -> None:
    lease = a_running_lease(cast)
    burning(cast, lease)
    with pytest.raises(Refused):
        burning(cast, lease)
    with cast.acting("support_worker") as actor:
        contact = Contact(clock.today(), Way.MESSAGE, met=True, words=SECRET)
        note_contact(by=actor, resident=lease.resident_id, contact=contact)
        tomorrow = Contact(clock.today() + timedelta(1), Way.CALL, met=True)
        with pytest.raises(Refused):
            note_contact(by=actor, resident=lease.resident_id, contact=tomorrow)
    for who in ("housing_consultant", "mediator", "outsider"):
        with cast.acting(who):
            assert not PilotLight.objects.exists(), who
            assert not PilotContact.objects.exists(), who
    with cast.acting("wmo_consultant") as actor, pytest.raises(PermissionDenied):
        end_pilot_light(by=actor, resident=lease.resident_id, words="Klaar")
