"""An association says no, and another party says whether that no holds."""

import pytest

from tests.journeys.matching import HomeForJourney
from tests.journeys.people import Person
from tests.journeys.stories import Team

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

GROUND = "De buurt kan nu niet meer dragen"
CHOICE = f"{GROUND} (pas als dit is bevestigd door: Bemiddelaar)"
TURN = f"Bevestig het nee, of niet: {GROUND}"
SHOP = "/shop"


def test_a_no_holds_once_the_transfer_point_agrees(team: Team) -> None:
    name, home = team.ready("Isa", "Draagster"), team.home("Draaglaan", "1")
    team.offered(name, home)
    who = f"Bewoner {team.mediator.number_of(name)}"
    says_no(team.consultant, who, home)
    everything_stays_as_it_is(team, name, home)
    not_confirmed(team, name, who, home)
    taken_back(team, who, home)
    confirmed(team, name, who, home)


def says_no(consultant: Person, who: str, home: HomeForJourney) -> None:
    consultant.open_match(who, home)
    consultant.main.locator("summary", has_text="Afwijzen als corporatie").click()
    consultant.tick("Op welke grond?", CHOICE)
    consultant.main.locator("#decline_candidate_words").fill("Er is veel nieuw.")
    consultant.press("Afwijzen")
    assert "Tot het is bevestigd blijft alles zoals het is." in consultant.reads()


def everything_stays_as_it_is(team: Team, name: str, home: HomeForJourney) -> None:
    assert home.address not in team.consultant.read_page(SHOP)
    team.support_worker.open_match(name, home)
    read = team.support_worker.reads()
    assert "Een nee dat op bevestiging wacht" in read
    assert "Geldt dit nee?" not in read
    assert "Aanbod" in team.support_worker.stop_on_route(name)
    assert f"{TURN} (Stichting Woonvoorbeeld): {name}" in team.mediator.today()
    assert TURN not in team.consultant.today()


def not_confirmed(team: Team, name: str, who: str, home: HomeForJourney) -> None:
    mediator, consultant = team.mediator, team.consultant
    mediator.open_match(name, home)
    assert "Er is veel nieuw." in mediator.reads()
    mediator.tick("Geldt dit nee?", "Nee: de match gaat verder waar die was")
    mediator.press_in_vain("Bevestig het nee, of niet")
    assert "Kies waarom u het niet bevestigt." in mediator.reads()
    mediator.tick("Waarom bevestigt u het niet?", "Er is een oplossing voor gevonden")
    mediator.press("Bevestig het nee, of niet")
    assert "Nu: Het antwoord vastleggen" in mediator.reads()
    assert f"Uw nee is niet bevestigd: {GROUND}" in consultant.today()
    consultant.open_match(who, home)
    assert "Er is een oplossing voor gevonden" in consultant.reads()


def taken_back(team: Team, who: str, home: HomeForJourney) -> None:
    says_no(team.consultant, who, home)
    team.consultant.press("Neem het nee terug")
    assert "De match gaat verder waar die was." in team.consultant.reads()
    assert TURN not in team.mediator.today()


def confirmed(team: Team, name: str, who: str, home: HomeForJourney) -> None:
    says_no(team.consultant, who, home)
    team.mediator.open_match(name, home)
    team.mediator.tick("Geldt dit nee?", "Ja: de match stopt erdoor")
    team.mediator.press("Bevestig het nee, of niet")
    read = team.mediator.reads()
    assert "Deze match is geëindigd" in read
    assert GROUND in read
    assert home.address in team.consultant.read_page(SHOP)
    assert "Terug in de winkel" in team.consultant.today()
    assert f"Een match is gestopt. {GROUND}: {name}" in team.support_worker.today()
    assert team.mediator.stop_on_route(name) == "Klaar"
