"""The pages of the plan and of decisions on support, as each reader gets them."""

from uuid import UUID

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.guidance.models import Exploration, Goal
from thuisroute.guidance.tests.browsing import goal_form, post
from thuisroute.guidance.tests.builders import (
    FINANCE,
    HOUSING,
    a_decision_on_support,
    a_goal,
)
from thuisroute.kernel import clock
from thuisroute.meetings.tests.builders import a_decision, a_meeting
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.tenancies.tests.builders import a_running_lease

TABLES = ("goal", "goalstep", "planapproval", "exploration", "planwords",
          "planversion", "indication", "indicateddomain")  # fmt: skip


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return a_ready_referral(cast)


def plan_url(resident: UUID) -> str:
    return reverse("plan", args=[resident])


def test_a_goal_is_written_and_reached_in_the_browser(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    url = reverse("new_goal", args=[resident])
    empty = post(cast, "support_worker", url, **goal_form(seen_by=""))
    assert empty.status_code == 200
    assert post(cast, "support_worker", url, **goal_form()).status_code == 302
    shown = cast.client("support_worker").get(plan_url(resident)).text
    assert "Ik zet drie keer koffie" in shown
    with cast.acting("support_worker"):
        goal = Goal.objects.get()
    there = reverse("goal", args=[goal.pk])
    refused = post(cast, "support_worker", there, to="let_go", reason="")
    assert "Noteer waarom dit doel wordt losgelaten." in refused.text  # type: ignore[attr-defined]  # a page
    assert post(cast, "support_worker", there, to="reached").status_code == 302
    assert "Bereikt" in cast.client("support_worker").get(plan_url(resident)).text


def test_everybody_works_from_one_page_within_their_own_domains(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    a_goal(cast, resident, wanted="Woonwens")
    a_goal(cast, resident, domain=FINANCE, wanted="Geldwens")
    a_goal(cast, resident, domain="justice", wanted="Rechtwens")
    seen = {
        who: {
            word
            for word in ("Woonwens", "Geldwens", "Rechtwens")
            if word in cast.client(who).get(plan_url(resident)).text
        }
        for who in ("support_worker", "wmo_consultant", "housing_consultant")
    }
    assert seen == {
        "support_worker": {"Woonwens", "Geldwens", "Rechtwens"},
        "wmo_consultant": {"Woonwens", "Geldwens"},
        "housing_consultant": {"Woonwens"},
    }
    assert cast.client("outsider").get(plan_url(resident)).status_code == 404


def test_the_raw_tables_are_as_closed_as_the_pages(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    a_decision_on_support(cast, resident)
    a_goal(cast, resident)
    a_goal(cast, resident, domain=FINANCE)
    with cast.acting("outsider"), connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"SELECT count(*) FROM guidance_{table}")  # noqa: S608 - names from above
            assert cursor.fetchone()[0] == 0
    with cast.acting("housing_consultant"), connection.cursor() as cursor:
        cursor.execute("SELECT array_agg(domain) FROM guidance_goal")
        assert cursor.fetchone()[0] == [HOUSING]
        cursor.execute("SELECT count(*) FROM guidance_indication")
        assert cursor.fetchone()[0] == 0


def test_the_letter_starts_from_what_the_registration_says(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    url = reverse("indications", args=[resident])
    page = cast.client("wmo_consultant").get(url).text
    assert "Wat de aanmelding zegt" in page
    typed = {
        "kind": "wmo_protected_home",
        "letter_on": clock.today().isoformat(),
        "letter_reference": "W-12",
        "domains": [HOUSING],
        "hours": 4,
        "per": "week",
        "starts_on": clock.today().isoformat(),
        "until": "",
    }
    assert post(cast, "wmo_consultant", url, **typed).status_code == 302
    shown = cast.client("support_worker").get(url).text
    assert "W-12" in shown
    assert "4 per week" in shown
    assert cast.client("housing_consultant").get(url).status_code in {403, 404}
    assert post(cast, "support_worker", url, **typed).status_code == 403


def test_asking_about_informal_care_is_a_standard_part(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    page = cast.client("support_worker").get(plan_url(resident)).text
    assert "Mantelzorg en informele hulp" in page
    url = reverse("explore", args=[resident, "informal_care"])
    typed = {"outcome": "not_now", "words": "Liever later"}
    assert post(cast, "support_worker", url, **typed).status_code == 302
    with cast.acting("support_worker"):
        assert Exploration.objects.get().words == "Liever later"
    nothing = reverse("explore", args=[resident, "iets-anders"])
    assert cast.client("support_worker").get(nothing).status_code == 404


def test_a_decision_leads_to_its_meeting_only_for_whom_that_is_shared_with(
    cast: Cast,
) -> None:
    resident = a_running_lease(cast).resident_id
    among = ("support_worker", "wmo_consultant")
    meeting = a_meeting(cast, resident, roles=among)
    assert meeting.domain != HOUSING
    a_decision(cast, meeting, text="De heg wordt geknipt")
    for who, leads in (("support_worker", True), ("housing_consultant", False)):
        page = cast.client(who).get(plan_url(resident)).text
        assert "De heg wordt geknipt" in page
        assert (str(meeting.pk) in page) is leads
