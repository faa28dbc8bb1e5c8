"""A neighbour who does not say who they are is answered and a home is kept; and arrears
are caught before they cost one. In both the association reads of living only."""

from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from tests.journeys.concerning import (
    bring_in_arrears,
    do,
    everything_around,
    open_turn,
    report,
)
from tests.journeys.conftest import SignIn
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.stories import Team
from tests.journeys.visitor import Visitor
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

# Written about care and about money: no association may read them.
CARE, MONEY = "Zeepaardjesgeheim", "Schildpaddengeheim"
LIVING = "Na tien uur geen muziek"


def test_a_report_without_a_name_ends_in_more_support_and_a_kept_home(
    team: Team, stack: Stack, browser: Browser
) -> None:
    name, home = team.ready("Mats", "Stilmens"), team.home("Stilstraat", "3")
    team.living_in(name, home)
    neighbour = Visitor(browser, stack, "neighbour")
    answer = report(neighbour, "Stilstraat 3", "Elke nacht muziek")
    assert "Uw melding is binnen" in neighbour.read_page(answer)

    team.consultant.go("/")
    team.consultant.follow("Bekijk een melding: Stilstraat 3")
    do(
        team.consultant, "take_up", resident=name, urgency="Geen gevaar",
        words="Er is 's nachts muziek",
    )  # fmt: skip
    concern = team.consultant.page.url.removeprefix(stack.address)
    assert "zoeken het uit" in neighbour.read_page(answer)

    worker = team.support_worker
    open_turn(worker, name, "Zorg: De corporatie op de hoogte brengen")
    due = (stack.today() + timedelta(days=14)).isoformat()
    do(
        worker, "measure", kind="meer ondersteuning", words=CARE,
        party="Zorgvoorbeeld", due_on=due,
    )  # fmt: skip
    do(worker, "note", domain="zelfzorg en gezondheid", words=CARE)
    do(
        worker, "measure", kind="afspraak over woongedrag", words=LIVING,
        party="Stichting Woonvoorbeeld", due_on=due,
    )  # fmt: skip
    do(worker, "take", then="Nagaan of het over is", words="Gebeld met de corporatie")
    do(worker, "done", measure="meer ondersteuning", words=CARE)
    team.consultant.go(concern)
    do(team.consultant, "done", measure="afspraak over woongedrag")

    stack.travel(30)
    assert f"Zorg: Nagaan of het over is: {name}" in team.mediator.today()
    open_turn(worker, name, "Zorg: Nagaan of het over is")
    do(worker, "take", words="Het is rustig")
    do(
        worker, "close", outcome="er is meer ondersteuning en de woning blijft",
        words="De buren slapen weer",
    )  # fmt: skip

    told = neighbour.read_page(answer)
    assert "Er is iets aan gedaan" in told
    assert "Stilmens" not in told
    assert "Stilstraat" not in told
    resident = at_home(browser, stack, link_for(worker, name))
    own = resident.read_page("/own/concerns")
    assert LIVING in own
    assert CARE in own
    assert "Er is meer ondersteuning en de woning blijft" in own
    pages = everything_around(team.consultant, name)
    assert LIVING in pages[concern]
    assert not [path for path, words in pages.items() if CARE in words]
    assert team.mediator.stop_on_route(name) == "Eerste huurcontract"


def test_arrears_are_caught_early(team: Team, stack: Stack, signed_in: SignIn) -> None:
    name, home = team.ready("Fenna", "Betaaldag"), team.home("Rekeningpad", "808")
    team.living_in(name, home)
    consultant = signed_in("wmo_consultant")
    bring_in_arrears(consultant, home, stack.today(), creditor=MONEY)
    consultant.open_dossier(name)
    assert "Er is een zorg gemeld die nog openstaat" in consultant.reads()
    consultant.follow("Huurachterstand")
    assert MONEY in consultant.reads()
    assert "over 28 dagen" in consultant.reads()

    worker = team.support_worker
    stack.travel(20)
    open_turn(worker, name, "Zorg: Eerste contact met de bewoner")
    do(worker, "take", then="Budgetbeheer of bewind onderzoeken", words=MONEY)
    do(worker, "take", words=MONEY)
    do(worker, "close", outcome="de afspraken worden nagekomen", words=MONEY)
    assert "Deze zorg is afgesloten" in worker.reads()

    pages = everything_around(team.consultant, name)
    assert not [path for path, words in pages.items() if MONEY in words]
    assert any("Er zijn geen zorgen" in words for words in pages.values())
    assert team.mediator.stop_on_route(name) == "Eerste huurcontract"
