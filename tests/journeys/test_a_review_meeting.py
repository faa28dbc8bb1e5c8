"""A review from planning to what was decided there, by two parties and the resident.

Nobody has JavaScript; the resident has a phone.
"""

from datetime import date

import pytest
from playwright.sync_api import Browser

from tests.journeys.days import in_full
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.journeys.visitor import Visitor
from tests.stack import Stack
from thuisroute.kernel.calendar import add_months

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

LIVING, CARE = "wonen en woongedrag", "zelfzorg en gezondheid"
# Outside living behaviour: no association may read it.
MARKER = "Zeepaardjesgeheim"
DEED = "De verhuurder maakt de buitenlamp"
ASKED = "Geef aan of u komt: gesprek over het wonen"


def test_a_review_is_planned_prepared_held_and_decided(
    team: Team, browser: Browser, stack: Stack
) -> None:
    mo = team.ready("Mo", "Tafelgenoot")
    team.living_in(mo, team.home("Tafelstraat", "4"))
    started = stack.today()
    resident = at_home(browser, stack, link_for(team.support_worker, mo))
    day = add_months(started, 6)
    stack.travel_to(add_months(started, 5))
    planned_by_the_support_worker(team, mo, day)
    answered_and_prepared(team, mo, resident)
    stack.travel_to(day)
    held_and_decided(team, mo, day)
    what_followed(team, mo, resident)
    the_association_read_living_behaviour_only(team.consultant, mo)
    resident.context.close()


def planned_by_the_support_worker(team: Team, mo: str, day: date) -> None:
    team.support_worker.plan_review(mo, day)
    page = team.support_worker.reads()
    assert "Het overleg is gepland." in page
    assert f"{in_full(day)}, 10:00" in page
    assert f"{ASKED}: {mo}" in team.consultant.today()
    # What is due by then stands on the agenda by itself.
    assert "Halfjaarlijks evaluatiegesprek" in page


def answered_and_prepared(team: Team, mo: str, resident: Visitor) -> None:
    team.consultant.come(mo)
    assert ASKED not in team.consultant.today()
    team.consultant.bring(mo, LIVING, "De schutting is om")
    team.support_worker.bring(mo, LIVING, "De schuur staat vol")
    team.support_worker.bring(mo, CARE, f"Slaapt slecht. {MARKER}")
    resident.go("/own/talks")
    resident.follow("Bekijk dit gesprek")
    resident.choose(domain=LIVING)
    resident.fill(text="Ik wil graag een hond.")
    resident.press("Bewaar voor het gesprek")
    resident.choose(domain=CARE)
    resident.fill(text=f"De nachten zijn lang. {MARKER}")
    resident.press("Bewaar voor het gesprek")
    resident.tick("Komt u?", "Ja, ik kom")
    resident.main.get_by_label("Ik neem iemand mee").check()
    resident.press("Bewaar mijn antwoord")
    assert "U neemt iemand mee." in resident.reads()
    team.consultant.open_meeting(mo)
    table = team.consultant.reads()
    assert "Ik wil graag een hond." in table
    assert "neemt iemand mee" in table
    assert "De schuur staat vol" in table


def held_and_decided(team: Team, mo: str, day: date) -> None:
    team.support_worker.write_down_meeting(mo, "Kort besproken.")
    assert "Gehouden" in team.support_worker.reads()
    due = add_months(day, 1)
    team.support_worker.decide_at(mo, LIVING, DEED, "Woonvoorbeeld", due)
    team.support_worker.decide_at(
        mo, CARE, f"Naar de huisarts. {MARKER}", "bewoner", due
    )
    assert f"Doen wat in een overleg is besloten: {mo}" in team.consultant.today()
    # The talk of the article was held with it: the next one is a half year on.
    work = team.support_worker.work_for(mo, "Halfjaarlijks evaluatiegesprek")
    assert "vandaag" not in work


def what_followed(team: Team, mo: str, resident: Visitor) -> None:
    team.consultant.open_plan(mo)
    assert DEED in team.consultant.reads()
    assert "Afgesproken in een overleg" in team.consultant.reads()
    mine = resident.read_page("/own/plan")
    assert DEED in mine
    assert "Naar de huisarts." in mine
    team.consultant.open_meeting(mo)
    team.consultant.press("Dit is gedaan")
    assert "Doen wat in een overleg is besloten" not in team.consultant.today()


def the_association_read_living_behaviour_only(consultant: Person, mo: str) -> None:
    consultant.open_dossier(mo)
    found = {path for path in consultant.addresses() if path not in {"/", "/logout"}}
    consultant.open_meeting(mo)
    found |= consultant.addresses()
    for path in sorted(one for one in found if not one.endswith("/calendar")):
        assert MARKER not in consultant.read_page(path), path
