"""One resident, five logins, a year of the clock: from registration to their own lease.

Nobody has JavaScript, and everything is read and pressed in Dutch.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from tests.journeys.conftest import SignIn
from tests.journeys.days import in_full, shortly
from tests.journeys.living import CONVERTS
from tests.journeys.matching import HomeForJourney
from tests.journeys.people import Person
from tests.stack import Stack
from thuisroute.kernel.calendar import add_months

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

SEM = "Sem Proefpersoon"
HOME = HomeForJourney("Reisstraat", "12", "REIS-12")
# Written by the support worker outside living behaviour: no association may read it.
MARKER = "Zeepaardjesgeheim"


@dataclass
class Five:
    """The logins."""

    support_worker: Person
    mediator: Person
    consultant: Person
    wmo_consultant: Person
    programme_manager: Person


@pytest.fixture
def five(signed_in: SignIn) -> Five:
    return Five(
        support_worker=signed_in("support_worker"),
        mediator=signed_in("mediator"),
        consultant=signed_in("housing_consultant"),
        wmo_consultant=signed_in("wmo_consultant"),
        programme_manager=signed_in("programme_manager"),
    )


def test_from_registration_to_a_lease_of_ones_own(five: Five, stack: Stack) -> None:
    registered_and_ready(five, stack.today())
    proposed_offered_and_accepted(five, stack.today())
    met_and_allocated(five, stack.today())
    let_by_the_provider(five, stack.today())
    started = stack.today()
    good_neighbours_within_four_weeks(five, stack, started)
    the_first_talk(five, stack, started)
    the_decision_of_month_ten(five, stack, started)
    a_lease_of_ones_own(five, stack, started)
    the_region_counts_and_names_nobody(five)
    the_association_read_living_behaviour_only(five)


def registered_and_ready(five: Five, today: date) -> None:
    five.support_worker.register("Sem", "Proefpersoon", today)
    assert "Aangemeld." in five.support_worker.reads()
    assert five.support_worker.stop_on_route(SEM) == "Aangemeld"
    assert f"Aanmelding controleren: {SEM}" in five.mediator.today()
    five.support_worker.tick_readiness(SEM)
    five.mediator.mark_ready(SEM)
    assert "De bewoner is klaar voor een woning." in five.mediator.reads()
    assert five.mediator.stop_on_route(SEM) == "Klaar"
    assert SEM not in five.consultant.read_page("/residents")


def proposed_offered_and_accepted(five: Five, today: date) -> None:
    five.consultant.have_framework("Zorgvoorbeeld", today)
    assert "Zorgvoorbeeld" in five.consultant.reads()
    five.consultant.add_home(HOME, today)
    five.consultant.put_in_shop(HOME)
    fitting = five.mediator.look_who_fits(HOME)
    assert SEM not in fitting, "a number until somebody is picked"
    assert "De huur is € 688,40; er kan tot € 720,00 worden betaald." in fitting
    assert "De grootte klopt: 2 kamers, 1 nodig." in fitting
    five.mediator.propose(HOME, SEM)
    # The association learns the name once the offer is accepted.
    nameless = f"Bewoner {five.mediator.number_of(SEM)}"
    assert f"Op het voorstel reageren: {nameless}" in five.consultant.today()
    five.mediator.offer(SEM, HOME)
    assert five.mediator.stop_on_route(SEM) == "Aanbod"
    assert f"Antwoord van de bewoner vastleggen: {SEM}" in five.support_worker.today()
    five.support_worker.accept(SEM, HOME, "Hier wil ik wonen.")
    assert "Het antwoord is vastgelegd." in five.support_worker.reads()


def met_and_allocated(five: Five, today: date) -> None:
    five.support_worker.hold_intake(SEM, HOME)
    assert five.support_worker.stop_on_route(SEM) == "Intake"
    five.consultant.allocate(SEM, HOME)
    assert "De woning is toegewezen." in five.consultant.reads()
    assert five.consultant.stop_on_route(SEM) == "Woning toegewezen"
    work = five.support_worker.work_for(SEM, "Afspraken over goede buren zijn")
    assert shortly(today + timedelta(weeks=4)) in work
    assert "over 28 dagen" in work
    assert "Waarom? Artikel 4a" in work


def let_by_the_provider(five: Five, today: date) -> None:
    five.support_worker.prepare_lease(SEM, today)
    assert "Het geldt zodra het is getekend." in five.support_worker.reads()
    five.support_worker.sign_lease(SEM, today)
    assert "getekend en ingegaan" in five.support_worker.reads()
    assert "heeft nog geen huurbescherming" in five.support_worker.reads()
    assert "want de bewoner komt uit de maatschappelijke opvang" in (
        five.support_worker.reads()
    )
    assert "telt in de monitor mee als dakloos" in five.support_worker.reads()
    assert "Liever een eigen contract." in five.support_worker.reads()
    assert five.support_worker.stop_on_route(SEM) == "Eerste huurcontract"


def good_neighbours_within_four_weeks(five: Five, stack: Stack, started: date) -> None:
    stack.travel(22)
    work = five.support_worker.work_for(SEM, "Afspraken over goede buren zijn")
    assert "over 6 dagen" in work
    assert "Bijna zover" in work
    five.support_worker.agree_with_neighbours(SEM, stack.today())
    assert "staan in het ondersteuningsplan" in five.support_worker.reads()
    five.consultant.open_dossier(SEM)
    assert "Muziek zacht na tien uur." in five.consultant.reads()
    assert shortly(add_months(started, 6)) in five.support_worker.work_for(
        SEM, "Halfjaarlijks evaluatiegesprek"
    )


def the_first_talk(five: Five, stack: Stack, started: date) -> None:
    stack.travel_to(add_months(started, 6))
    talk = five.support_worker.work_for(SEM, "Halfjaarlijks evaluatiegesprek")
    assert "vandaag" in talk
    assert "Waarom? Artikel 4d" in talk
    five.support_worker.hold_review(
        SEM,
        stack.today(),
        housing_and_living_behaviour="De buren zijn tevreden.",
        social_network=f"Belt vaak met een zus. {MARKER}",
    )
    five.consultant.open_own_part(SEM)
    questions = five.consultant.main.locator("form textarea").all()
    assert len(questions) == 1
    five.consultant.contribute(SEM, "Geen klachten gehoord.")
    assert "De buren zijn tevreden." in five.consultant.reads()
    five.support_worker.open_lease(SEM)
    assert "Geen klachten gehoord." in five.support_worker.reads()
    assert MARKER in five.support_worker.reads()
    assert five.support_worker.stop_on_route(SEM) == "Eerste huurcontract"


def the_decision_of_month_ten(five: Five, stack: Stack, started: date) -> None:
    stack.travel_to(add_months(started, 10))
    for person in (five.consultant, five.wmo_consultant):
        work = person.work_for(SEM, "Besluit over het eigen huurcontract")
        assert "vandaag" in work
        assert "Waarom? Artikel 2c" in work
    five.consultant.open_decision(SEM)
    sheet = five.consultant.reads()
    assert all(one in sheet for one in ("Zelfstandigheid", "Stabiliteit", "Overlast"))
    assert "Halfjaarlijkse gesprekken: 1" in sheet
    assert "De buren zijn tevreden." in sheet
    year = add_months(started, 12)
    five.consultant.decide(SEM, stack.today(), CONVERTS, year)
    assert f"Op {in_full(year)} volgt een eigen huurcontract." in (
        five.consultant.reads()
    )
    work = five.consultant.work_for(SEM, "Eigen huurcontract laten ingaan")
    assert shortly(year) in work


def a_lease_of_ones_own(five: Five, stack: Stack, started: date) -> None:
    stack.travel_to(add_months(started, 12))
    five.consultant.let_to_resident(SEM, stack.today())
    lease = five.consultant.reads()
    assert "De bewoner heeft huurbescherming vanaf de eerste dag" in lease
    assert (
        f"De inschrijving als woningzoekende is vervallen op {in_full(stack.today())}."
        in lease
    )
    assert five.support_worker.stop_on_route(SEM) == "Eigen huurcontract"
    assert "Eigen huurcontract laten ingaan" not in five.consultant.today()


def the_region_counts_and_names_nobody(five: Five) -> None:
    for path in ("/", "/agreement/", "/agreement/articles/2c/"):
        assert "Proefpersoon" not in five.programme_manager.read_page(path)
    counted = five.programme_manager.reads()
    assert "Op tijd gedaan" in counted
    assert "weinig of geen" in counted
    assert five.programme_manager.page.goto(f"{five.consultant.page.url}")
    assert "Proefpersoon" not in five.programme_manager.reads()


def the_association_read_living_behaviour_only(five: Five) -> None:
    """Every page that a link leads to, from every page of this resident."""
    consultant = five.consultant
    consultant.open_dossier(SEM)
    around = consultant.addresses()
    consultant.open_lease(SEM)
    around |= consultant.addresses()
    assert {"/residents", "/shop"} < around
    for path in sorted(around):
        assert MARKER not in consultant.read_page(path), path
