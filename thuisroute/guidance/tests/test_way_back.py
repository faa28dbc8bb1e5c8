"""Support ends and the route is closed; who keeps in touch reads what that needs, and
one step back opens everything again."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from tests.usual import USUAL
from thuisroute.guidance.actions.ask_back import ask_back
from thuisroute.guidance.actions.keep_pilot_light import end_pilot_light, note_contact
from thuisroute.guidance.models import Goal, PilotLight, ScalingRequest
from thuisroute.guidance.rules.pilot_light import Contact, Way
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.builders import (
    HOUSING,
    a_decision_on_support,
    a_goal,
    a_scaling_decision,
    some_grant,
)
from thuisroute.guidance.tests.stays import burning
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.models import Referral
from thuisroute.residents.models import DossierEvent
from thuisroute.sharing.queries.policy import domains_shared
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

CARE = "self_care_and_health"
NEEDED = {"identity", CARE}
# Regions whose usual lease is of the resident's own.
OWN_LEASE = [key for key, usual in USUAL.items() if usual.lease_form == "regular"]
WITH_OWN_LEASE = pytest.mark.parametrize("cast", OWN_LEASE, indirect=True)


@dataclass(frozen=True)
class Living:
    """Somebody at home by an own lease, without support since today."""

    lease: Lease
    resident: UUID
    referral: UUID


@pytest.fixture
def living(cast: Cast) -> Living:
    lease = a_running_lease(cast)
    resident = lease.resident_id
    a_decision_on_support(cast, resident, some_grant(kind=cast.usual.indication))
    for domain in (CARE, HOUSING):
        a_goal(cast, resident, domain=domain)
    let_in(cast, resident)
    return Living(lease, resident, lease.match.referral_id)


def shut(cast: Cast, living: Living, *, days_ago: int = 0) -> None:
    on = clock.today() - timedelta(days=days_ago)
    with cast.acting("support_worker") as actor:
        close_referral(by=actor, referral=living.referral, outcome="housed", on=on)


def seen_by(cast: Cast, who: str, resident: UUID) -> set[str]:
    with cast.acting(who) as actor:
        # What residents ask about their own data is asked of who has their file.
        return set(domains_shared(actor, resident)) - {"rights_requests"}


def asked_back_by(cast: Cast, who: str, resident: UUID) -> ScalingRequest:
    with cast.acting(who) as actor:
        return ask_back(by=actor, resident=resident, words="Het gaat weer slechter")


@WITH_OWN_LEASE
def test_who_keeps_in_touch_reads_what_that_needs_and_nothing_else(
    cast: Cast, living: Living
) -> None:
    burning(cast, living.lease)
    shut(cast, living)
    for who in ("support_worker", "care_manager", "wmo_consultant"):
        assert seen_by(cast, who, living.resident) == NEEDED, who
    assert seen_by(cast, "mediator", living.resident) == set()
    with cast.acting("support_worker") as actor:
        assert not Referral.objects.exists()
        assert not Lease.objects.exists()
        assert [one.domain for one in Goal.objects.all()] == [CARE]
        contact = Contact(clock.today(), Way.CALL, met=True, words="Gaat goed")
        note_contact(by=actor, resident=living.resident, contact=contact)
    browser = cast.client("support_worker")
    assert "Gaat goed" in browser.get(page_of(living)).text
    for route in ("dossier", "plan", "hours"):
        answer = browser.get(reverse(route, args=[living.resident]))
        assert answer.status_code == 200, route
    cast.travel(100)
    assert "Contact van de waakvlam" in browser.get("/").text


def page_of(living: Living) -> str:
    return reverse("pilot_light", args=[living.resident])


@WITH_OWN_LEASE
def test_the_landlord_does_not_read_that_it_burns(cast: Cast, living: Living) -> None:
    burning(cast, living.lease)
    shut(cast, living)
    told = DossierEvent.objects.filter(name="pilot_light.begun")
    for who, reads in (
        ("support_worker", 1),
        ("wmo_consultant", 1),
        ("resident", 1),
        ("housing_consultant", 0),
        ("outsider", 0),
    ):
        with cast.acting(who):
            assert told.count() == reads, who
    dossier = reverse("dossier", args=[living.resident])
    assert "Waakvlam" in cast.client("support_worker").get(dossier).text
    assert "Waakvlam" not in cast.client("housing_consultant").get(dossier).text


@WITH_OWN_LEASE
def test_one_step_back_opens_everything_as_with_new_support(
    cast: Cast, living: Living
) -> None:
    before = {
        who: seen_by(cast, who, living.resident)
        for who in ("support_worker", "wmo_consultant", "housing_consultant")
    }
    burning(cast, living.lease)
    shut(cast, living)
    cast.travel(425)
    asked = asked_back_by(cast, "resident", living.resident)
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        end_pilot_light(by=actor, resident=living.resident, words="Klaar")
    a_scaling_decision(cast, asked, hours=12)
    for who, domains in before.items():
        assert seen_by(cast, who, living.resident) == domains, who
    with cast.acting("support_worker"):
        assert Referral.objects.get(pk=living.referral).state == "housed"
        assert PilotLight.objects.get().ended_on == clock.today()
        assert Goal.objects.count() == 2
    page = cast.client("support_worker").get(page_of(living)).text
    assert "De ondersteuning is terug" in page
    # And it can end like that again, from that day on.
    burning(cast, living.lease)
    with pytest.raises(Refused, match="opened again"):
        shut(cast, living, days_ago=1)
    shut(cast, living)
    assert seen_by(cast, "support_worker", living.resident) == NEEDED


@WITH_OWN_LEASE
def test_a_no_leaves_the_pilot_light_as_it_was(cast: Cast, living: Living) -> None:
    burning(cast, living.lease)
    shut(cast, living)
    asked = asked_back_by(cast, "support_worker", living.resident)
    a_scaling_refusal(cast, asked)
    assert seen_by(cast, "support_worker", living.resident) == NEEDED


def a_scaling_refusal(cast: Cast, asked: ScalingRequest) -> None:
    page = reverse("scaling", args=[asked.pk])
    no = {"granted": "no", "words": "Nu niet", "heard_words": "Niet bereikt"}
    assert post(cast, "wmo_consultant", page, **no).status_code == 302


@WITH_OWN_LEASE
def test_nothing_is_read_after_its_end(cast: Cast, living: Living) -> None:
    burning(cast, living.lease)
    shut(cast, living)
    with cast.acting("support_worker") as actor:
        end_pilot_light(by=actor, resident=living.resident, words="Het gaat goed")
    for who in ("support_worker", "care_manager", "wmo_consultant"):
        assert seen_by(cast, who, living.resident) == set(), who
        with cast.acting(who):
            assert not PilotLight.objects.exists(), who
            assert not DossierEvent.objects.exists(), who
    assert cast.client("support_worker").get(page_of(living)).status_code == 404
    with (
        cast.acting("support_worker") as actor,
        pytest.raises((Http404, PermissionDenied)),
    ):
        ask_back(by=actor, resident=living.resident, words="Weer hulp")


@WITH_OWN_LEASE
def test_hours_that_hold_still_are_told_before_it_begins(
    cast: Cast, living: Living
) -> None:
    page = cast.client("support_worker").get(page_of(living)).text
    assert "Er zijn nog 26 uren ondersteuning per maand" in page
    sent = post(cast, "support_worker", page_of(living), act="begin", months="3")
    assert sent.status_code == 200
