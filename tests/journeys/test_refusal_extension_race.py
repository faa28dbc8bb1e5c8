"""The route where it bends: a refusal, an extension, and two who give at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from playwright.sync_api import Browser

from tests.chromium import running_browser
from tests.journeys.days import in_full, shortly
from tests.journeys.living import EXTENDS
from tests.journeys.matching import HomeForJourney
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.journeys.visitor import Visitor
from tests.stack import Stack
from thuisroute.kernel.calendar import add_months

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

HOLDS = "Ja: deze woning is niet goed; de bewoner houdt de plek op de lijst"
DOES_NOT_HOLD = "Nee: het aanbod blijft staan en wacht op een ander antwoord"
JUST_GIVEN = "Deze woning is zojuist aan iemand anders gegeven."
RUNNING_ALLOCATIONS = """
    SELECT count(*) FROM matching_allocation a JOIN homes_home h ON h.id = a.home_id
    WHERE h.street = %s AND h.house_number = %s AND a.period @> kernel_today()
"""


def test_a_refusal_that_holds_keeps_the_place_and_one_that_does_not_leaves_the_offer(
    team: Team,
) -> None:
    noor = team.ready("Noor", "Weigerding")
    first = team.home("Weigerlaan", "1")
    team.offered(noor, first)
    team.support_worker.refuse(noor, first, "Te dicht bij mijn oude adres.")
    refused_by = team.support_worker.main
    assert not refused_by.get_by_role("button", name="De weigering wegen").count()
    number = team.mediator.number_of(noor)
    team.consultant.open_match(f"Bewoner {number}", first)
    assert "mijn oude adres" not in team.consultant.reads()
    assert f"De weigering wegen: {noor}" in team.mediator.today()
    team.mediator.weigh(noor, first, HOLDS, "Dit adres helpt het herstel niet.")
    assert first.address in team.consultant.read_page("/shop")
    assert team.mediator.stop_on_route(noor) == "Klaar"
    assert number in team.mediator.look_who_fits(first)

    second = team.home("Weigerlaan", "2")
    team.offered(noor, second)
    team.support_worker.refuse(noor, second, "Ik vind de keuken niet mooi.")
    team.mediator.weigh(noor, second, DOES_NOT_HOLD, "Een keuken schaadt niet.")
    team.support_worker.open_match(noor, second)
    assert "De grond klopt niet; het aanbod blijft staan." in (
        team.support_worker.reads()
    )
    assert "Nu: Het antwoord vastleggen" in team.support_worker.reads()
    assert team.support_worker.stop_on_route(noor) == "Aanbod"
    assert second.address not in team.consultant.read_page("/shop")


def test_a_resident_answers_an_offer_and_reads_who_looked_on_a_phone(
    team: Team, browser: Browser
) -> None:
    lena = team.ready("Lena", "Eigenhand")
    home = team.home("Eigenlaan", "3")
    team.offered(lena, home)
    link = link_for(team.support_worker, lena)
    resident = at_home(browser, team.stack, link)
    assert "Er is een woning voor u. Wilt u die?" in resident.reads()
    resident.follow("Bekijk de woning en geef antwoord")
    assert home.address.split(",")[0] in resident.reads()
    resident.tick("Wilt u deze woning?", "Ja, ik wil deze woning")
    resident.press("Verstuur mijn antwoord")
    assert "Dank u wel" in resident.reads()
    resident.go("/own/talks")
    resident.fill(text="Ik wil graag een tuin.")
    resident.press("Bewaar voor het volgende gesprek")
    assert "een tuin" in resident.reads()
    assert "Bemiddelaar" in resident.read_page("/own/looks")
    assert "Bemiddelen naar een passende" in resident.read_page("/own/sharing")
    team.support_worker.open_match(lena, home)
    assert "Aangenomen" in team.support_worker.reads()
    again = Visitor(browser, team.stack, "somebody")
    again.page.goto(f"{team.stack.address}{link}")
    again.press_in_vain("Naar mijn pagina's")
    assert "Deze link werkt niet meer" in again.reads()
    for one in (resident, again):
        one.context.close()


def test_an_extension_at_month_ten_brings_the_question_back_before_it_ends(
    team: Team,
) -> None:
    bo = team.ready("Bo", "Langerwoner")
    team.living_in(bo, team.home("Verlengweg", "3"))
    started = team.stack.today()
    team.stack.travel_to(add_months(started, 10))
    until = add_months(started, 18)
    team.consultant.decide(bo, team.stack.today(), EXTENDS, until)
    assert f"verlengd tot {in_full(until)}" in team.consultant.reads()
    assert team.support_worker.stop_on_route(bo) == "Eerste huurcontract"
    again = team.consultant.work_for(bo, "Opnieuw besluiten na verlenging")
    assert shortly(add_months(until, -2)) in again
    assert "Waarom? Artikel 2c" in again


def test_of_two_who_offer_one_home_at_once_one_wins_and_one_reads_why(
    team: Team,
) -> None:
    home = team.home("Rensteeg", "10")
    lotte, milan = team.ready("Lieke", "Snelder"), team.ready("Milan", "Vlugger")
    team.mediator.propose(home, lotte)
    team.mediator.propose(home, milan)
    together = Barrier(2, timeout=60)
    with ThreadPoolExecutor(2) as both:
        told = [
            both.submit(offer_together, team.stack, key, name, home, together)
            for key, name in (("mediator", lotte), ("second_mediator", milan))
        ]
        said = [one.result() for one in told]
    assert sorted(JUST_GIVEN in text for text in said) == [False, True]
    assert sorted("Het aanbod is gedaan." in text for text in said) == [False, True]
    assert running_allocations(team.stack, home) == 1


def offer_together(
    stack: Stack, key: str, name: str, home: HomeForJourney, together: Barrier
) -> str:
    """In a browser of one's own, since both press at the same moment."""
    with running_browser() as browser:
        mediator = Person(browser, stack, key)
        mediator.sign_in()
        mediator.open_match(name, home)
        together.wait()
        mediator.press_in_vain("Het aanbod doen")
        return mediator.reads()


def running_allocations(stack: Stack, home: HomeForJourney) -> int:
    """As the database has them; row security holds for the owner too, until lifted."""
    with stack.owner() as connection, connection.transaction(force_rollback=True):
        for table in ("matching_allocation", "homes_home"):
            connection.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        found = connection.execute(
            RUNNING_ALLOCATIONS, [home.street, home.number]
        ).fetchone()
    return int(found[0]) if found else 0
