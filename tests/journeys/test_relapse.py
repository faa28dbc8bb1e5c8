"""Somebody who rents a home stays elsewhere for a while, and comes back to it.

Of why and where the association reads nothing: words of care are planted to look for.
"""

from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import SignIn
from tests.journeys.days import in_full
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

NOOR = "Noor Terugveer"
PLACE = "Huis de Ankerplaats"
WHY, LONGER, AFTER = "Kapjasgeheim", "Zeegrasgeheim", "Duinroosgeheim"


def test_a_relapse_through_time_out_and_back_with_the_home_kept(
    team: Team, signed_in: SignIn, stack: Stack, browser: Browser
) -> None:
    municipality = signed_in("wmo_consultant")
    home = team.home("Terugveerstraat", "7")
    team.living_in(team.ready("Noor", "Terugveer"), home)
    municipality.add_place(PLACE, 1)
    assert "1 bed vrij deze week" in municipality.reads()
    there_and_longer(team, municipality, stack)
    the_association_reads_that_the_home_is_kept(team.consultant)
    resident = at_home(browser, stack, link_for(team.support_worker, NOOR))
    own = resident.read_page("/own/away")
    assert PLACE in own
    assert in_full(stack.today() + timedelta(days=12)) in own
    assert "Uw huurcontract loopt door als u weg bent." in own
    resident.context.close()
    stack.travel(12)
    assert NOOR in team.support_worker.today()
    team.support_worker.home_again(NOOR, stack.today(), AFTER)
    assert "Weer thuis" in team.support_worker.reads()
    assert team.support_worker.stop_on_route(NOOR) == "Eerste huurcontract"
    the_association_read_nothing_of_care(team.consultant)
    assert "De woning blijft behouden" not in team.consultant.reads()
    assert "1 bed vrij deze week" in municipality.read_page("/places")


def there_and_longer(team: Team, municipality: Person, stack: Stack) -> None:
    today = stack.today()
    team.support_worker.ask_stay(NOOR, today, today + timedelta(days=7), WHY)
    assert f"Besluiten over een plek voor even: {NOOR}" in municipality.today()
    municipality.give_bed(NOOR)
    assert "Toegekend" in municipality.reads()
    assert "0 bedden vrij deze week" in municipality.read_page("/places")
    team.support_worker.arrived(NOOR)
    municipality.let_it_take_longer(NOOR, today + timedelta(days=12), LONGER)
    work = team.support_worker.today()
    assert f"Weer naar huis: {NOOR}" in work
    assert in_full(today + timedelta(days=12)) in work


def the_association_reads_that_the_home_is_kept(consultant: Person) -> None:
    assert f"Verblijft elders, de woning blijft behouden: {NOOR}" in consultant.today()
    consultant.open_dossier(NOOR)
    assert "De woning blijft behouden" in consultant.reads()
    assert "Het huurcontract loopt door." in consultant.reads()
    the_association_read_nothing_of_care(consultant)


def the_association_read_nothing_of_care(consultant: Person) -> None:
    """Every page that a link leads to, from every page of this resident."""
    consultant.open_dossier(NOOR)
    around = consultant.addresses()
    consultant.open_lease(NOOR)
    around |= consultant.addresses()
    assert {"/residents", "/places"} < around
    for path in sorted(around):
        read = consultant.read_page(path)
        for marker in (WHY, LONGER, AFTER):
            assert marker not in read, path
        assert path == "/places" or PLACE not in read, path
    consultant.open_dossier(NOOR)
