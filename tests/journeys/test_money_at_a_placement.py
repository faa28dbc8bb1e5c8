"""Money at one placement, by four logins: looked at, agreed, paid, owed and settled."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import SignIn
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]
HOUSE = ("Geldstraat", "7")
# Written by the support worker beside the standard look: no association may read it.
MARKER = "Zeepaardjesgeheim"
CARE = ("udgetbeheer", "ewindvoering")
PAGE = "Geld bij deze plaatsing"
LOOK = "Standaard naar geldzaken kijken"


@dataclass
class Purse:
    """One placement, and who works at it."""

    name: str
    team: Team
    town: Person

    def open(self, person: Person) -> str:
        """The page of the placement, from the dossier."""
        person.open_dossier(self.name)
        person.follow(PAGE)
        return person.reads()


@pytest.fixture
def purse(team: Team, signed_in: SignIn) -> Purse:
    name = team.ready("Penning", "Proefpersoon")
    team.living_in(name, team.home(*HOUSE))
    return Purse(name, team, signed_in("wmo_consultant"))


def test_from_the_standard_look_to_a_settled_debt(
    purse: Purse, browser: Browser, stack: Stack
) -> None:
    looked_at_as_standard(purse, stack)
    shares_that_everybody_approved(purse)
    costs_that_are_divided_to_the_cent(purse, stack)
    owed_settled_and_owed_again(purse)
    arrears_as_the_resident_reads_them(purse, browser, stack)
    the_association_reads_nothing_of_care(purse)


def looked_at_as_standard(purse: Purse, stack: Stack) -> None:
    worker = purse.team.support_worker
    assert LOOK in worker.today()
    assert "nog niet standaard naar geldzaken gekeken" in purse.open(worker)
    worker.follow("Leg het vast")
    worker.tick("Wat kwam eruit?", "Budgetbeheer")
    worker.fill(on=stack.today(), words=f"Samen de post openen. {MARKER}")
    worker.press("Opslaan")
    assert MARKER in worker.reads()
    assert "nog niet standaard" not in worker.reads()
    assert LOOK not in worker.today()


def shares_that_everybody_approved(purse: Purse) -> None:
    consultant, town = purse.team.consultant, purse.town
    purse.open(consultant)
    _share(consultant, "damage", "50", "50")
    assert "Wacht op: " in consultant.reads()
    purse.open(town)
    town.press("Keur goed")
    assert "Goedgekeurd door iedereen, versie 1" in town.reads()


def _share(person: Person, kind: str, owner: str, town: str) -> None:
    """In percents; the resident and the provider bear nothing."""
    person.main.locator(f"a[href$='/money/shares/{kind}']").click()
    person.page.get_by_label("Woonvoorbeeld").fill(owner)
    person.page.get_by_label("Gemeente").fill(town)
    person.press("Stel deze verdeling voor")


def costs_that_are_divided_to_the_cent(purse: Purse, stack: Stack) -> None:
    consultant = purse.team.consultant
    purse.open(consultant)
    for cents, bill in (("435,01", "Werkbon 12"), ("99,00", "Werkbon 13")):
        consultant.follow("Kosten invoeren")
        consultant.choose(kind="Schade")
        consultant.fill(cents=cents, since=stack.today(), rests_on=bill)
        consultant.press("Voer de kosten in")
    consultant.follow("Verbeter of neem terug")
    wrong = "Werkbon 13" if "Werkbon 13" in consultant.reads() else "Werkbon 12"
    consultant.fill(reason="Dubbel geteld")
    consultant.press("Opslaan")
    left = "217,50" if wrong == "Werkbon 13" else "49,50"
    assert left in consultant.reads()
    assert "Dubbel geteld" in purse.open(purse.town)


def owed_settled_and_owed_again(purse: Purse) -> None:
    town = purse.town
    purse.open(town)
    town.follow("Markeer als betaald")
    town.press("Markeer als betaald")
    assert "Er staat niets open" in town.reads()
    assert "Er staat niets open" in purse.open(purse.team.consultant)
    purse.open(town)
    town.press("Maak ongedaan")
    assert "Markeer als betaald" in town.reads()
    assert "Er staat niets open" in purse.open(purse.team.support_worker)


def arrears_as_the_resident_reads_them(
    purse: Purse, browser: Browser, stack: Stack
) -> None:
    worker, consultant = purse.team.support_worker, purse.team.consultant
    purse.open(consultant)
    consultant.main.locator("a[href$='/money/shares/arrears']").click()
    consultant.page.get_by_label("De bewoner").fill("100")
    consultant.press("Stel deze verdeling voor")
    resident = at_home(browser, stack, link_for(worker, purse.name))
    resident.go("/own/money")
    resident.press("Ja, ik ben het eens")
    purse.open(consultant)
    consultant.follow("Kosten invoeren")
    consultant.choose(kind="Huurachterstand")
    consultant.fill(cents="688,40", since=stack.today(), rests_on="Huurnota")
    consultant.press("Voer de kosten in")
    resident.go("/own/money")
    told = resident.reads()
    assert "U moet nog" in told
    assert "688,40" in told
    assert "Bel uw begeleider" in told
    assert "688,40" in purse.open(worker)
    assert "688,40" not in purse.open(purse.town)
    resident.context.close()


def the_association_reads_nothing_of_care(purse: Purse) -> None:
    """Every page that a link leads to, from every page of this placement."""
    consultant = purse.team.consultant
    purse.open(consultant)
    around = consultant.addresses()
    consultant.open_dossier(purse.name)
    around |= consultant.addresses()
    for path in sorted(one for one in around if "agreement" not in one):
        told = consultant.page.request.get(f"{consultant.stack.address}{path}").text()
        assert MARKER not in told, path
        if path.startswith("/placements/"):
            assert not [word for word in CARE if word in told], path
