"""From a home in the shop to its allocation."""

import re
from dataclasses import dataclass
from datetime import date

from tests.journeys.visitor import Visitor

NUMBER = re.compile(r"\b\d{4}-\d+\b")
GROUND = "De woning is slecht voor herstel of meedoen"


@dataclass(frozen=True)
class HomeForJourney:
    """A home as a consultant types it; the address is invented."""

    street: str
    number: str
    code: str
    neighbourhood: str = "Voorbeeldwijk"

    @property
    def address(self) -> str:
        """As the pages show it."""
        return f"{self.street} {self.number}"


class Matching(Visitor):
    """What consultant, mediator and support worker do for a match."""

    def add_home(self, home: HomeForJourney, today: date) -> None:
        """Outside the shop for now."""
        self.go("/shop")
        self.follow("Een woning toevoegen")
        self.fill(
            street=home.street,
            house_number=home.number,
            postcode="1811 AB",
            town="Voorbeeldstad",
            neighbourhood=home.neighbourhood,
            rooms="2",
            size_m2="48",
            max_household="1",
            rent="688,40",
            available_from=today,
            code=home.code,
        )
        self.choose(
            municipality_code="Alkmaar",
            product="Verdienwoning",
            setting="Verspreid in de wijk",
        )
        self.press("Toevoegen, nog buiten de winkel")

    def put_in_shop(self, home: HomeForJourney) -> None:
        """From the list of our own homes."""
        self.go("/shop?scope=mine")
        self.follow(home.address)
        self.press("In de winkel zetten")

    def look_who_fits(self, home: HomeForJourney) -> str:
        """The people for this home, with the reasons."""
        self.go("/shop")
        self.follow(home.address)
        self.follow("Wie past hier?")
        return self.reads()

    def number_of(self, name: str) -> str:
        """The number of the dossier, by which somebody is known until picked."""
        self.go("/residents")
        row = self.main.locator("tr", has_text=name)
        found = NUMBER.search(row.first.inner_text())
        assert found is not None
        return found.group()

    def name_of(self, number: str) -> str:
        """Whose dossier it is."""
        self.go("/residents")
        row = self.main.locator("tr", has=self.page.get_by_text(number, exact=True))
        return row.get_by_role("link").first.inner_text().strip()

    def propose(self, home: HomeForJourney, name: str) -> None:
        """The person by number; a reason when it is not the first."""
        number = self.number_of(name)
        self.look_who_fits(home)
        card = self.main.locator(".tr-card", has=self.page.get_by_text(number))
        opening = card.locator("summary", has_text="Deze persoon voorstellen")
        if opening.count():
            opening.click()
            card.locator("textarea").fill("Past het best bij deze straat.")
        card.get_by_role("button", name="Stel").click()
        self.page.wait_for_load_state()

    def open_match(self, name: str, home: HomeForJourney) -> None:
        """From the dossier."""
        self.open_dossier(name)
        self.follow(home.address)

    def offer(self, name: str, home: HomeForJourney) -> None:
        """The one offer (P1d)."""
        self.open_match(name, home)
        self.press("Het aanbod doen")

    def accept(self, name: str, home: HomeForJourney, words: str) -> None:
        """The resident says yes."""
        self._answer(name, home, "Ja, ik wil deze woning", words)

    def refuse(self, name: str, home: HomeForJourney, words: str) -> None:
        """The resident says no, on the ground that the agreement knows."""
        self._answer(name, home, "Nee", words, GROUND)

    def _answer(
        self, name: str, home: HomeForJourney, answer: str, words: str, ground: str = ""
    ) -> None:
        self.open_match(name, home)
        self.tick("Wat antwoordt de bewoner?", answer)
        if ground:
            self.tick("Op welke grond wordt de woning geweigerd?", ground)
        self.main.locator("#record_answer_words").fill(words)
        self.press("Het antwoord vastleggen")

    def weigh(self, name: str, home: HomeForJourney, verdict: str, why: str) -> None:
        """A second person reads the refusal and decides."""
        self.open_match(name, home)
        self.tick("Klopt de grond?", verdict)
        self.main.locator("#weigh_refusal_words").fill(why)
        self.press("De weigering wegen")

    def hold_intake(self, name: str, home: HomeForJourney) -> None:
        """Three parties at one table (P2b)."""
        self.open_match(name, home)
        self.main.get_by_label("De bewoner was erbij").check()
        self.fill(
            support_worker="Begeleider Voorbeeld",
            housing_consultant="Woonconsulent Voorbeeld",
        )
        self.tick("Hoe gaat het verder?", "De woning kan worden toegewezen")
        self.press("De intake vastleggen")

    def allocate(self, name: str, home: HomeForJourney) -> None:
        """The home is the resident's."""
        self.open_match(name, home)
        self.press("De woning toewijzen")
