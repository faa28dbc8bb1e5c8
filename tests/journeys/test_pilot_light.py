"""Support has ended; fourteen months later one button of the resident asks it again.

The association, whose home it still is, reads nothing of it: words of care are planted.
"""

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import SignIn
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.stack import Stack
from thuisroute.kernel.calendar import add_months

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

BO = "Bo Wederkeer"
PLAN, NOTED = "Lavendelgeheim", "Brandganzengeheim"
# What was agreed and is processed, the same for everybody.
OF_THE_REGION = ("/agreement", "/processing")


def test_a_return_by_the_pilot_light_after_fourteen_months(
    team: Team, signed_in: SignIn, stack: Stack, browser: Browser
) -> None:
    home = team.home("Wederkeerlaan", "14")
    team.living_in(team.ready("Bo", "Wederkeer"), home)
    team.support_worker.set_goal_of_care(BO, PLAN)
    team.support_worker.begin_pilot_light(BO)
    began = stack.today()
    stack.travel_to(add_months(began, 3))
    assert f"Contact van de waakvlam: {BO}" in team.support_worker.today()
    team.support_worker.note_contact(BO, stack.today(), NOTED)
    assert "Contact van de waakvlam" not in team.support_worker.today()
    stack.travel_to(add_months(began, 14))
    # Nobody looked in since: that stands on Today.
    assert f"Contact van de waakvlam: {BO}" in team.support_worker.today()
    resident = at_home(browser, stack, link_for(team.support_worker, BO))
    assert "U hoeft uw verhaal niet opnieuw te vertellen." in (
        resident.read_page("/own/help")
    )
    resident.press("Ik wil weer hulp")
    assert "U hebt weer hulp gevraagd." in resident.reads()
    resident.context.close()
    everything_of_before_is_at_hand(signed_in("wmo_consultant"))
    the_association_read_nothing_of_it(team.consultant)


def everything_of_before_is_at_hand(municipality: Person) -> None:
    assert f"Besluit over meer of minder ondersteuning: {BO}" in municipality.today()
    municipality.open_dossier(BO)
    municipality.follow("Waakvlam")
    assert NOTED in municipality.reads()
    municipality.open_plan(BO)
    assert PLAN in municipality.reads()


def the_association_read_nothing_of_it(consultant: Person) -> None:
    """Every page that a link leads to, from every page of this resident."""
    consultant.open_dossier(BO)
    around = consultant.addresses()
    consultant.open_lease(BO)
    around |= consultant.addresses()
    assert {"/residents", "/shop"} < around
    for path in sorted(around):
        read = consultant.read_page(path)
        # That the region agreed on a pilot light is for everybody to read.
        of_somebody = () if path.startswith(OF_THE_REGION) else ("Waakvlam",)
        for marker in (PLAN, NOTED, *of_somebody):
            assert marker not in read, path
