"""From a first question to a place in the queue."""

from datetime import date, timedelta

from tests.journeys.visitor import Visitor

BORN = "1999-04-02"
READINESS = (
    "Inschrijving als woningzoekende",
    "Ondersteuningsplan met doelen",
    "Vaste begeleider, bekend bij de corporatie",
    "Gekeken naar budgetbeheer of bewindvoering",
    "Indicatie past bij zelfstandig wonen",
    "Afgestemd met school, UWV of jeugdzorg",
)


class Registering(Visitor):
    """What support worker and mediator do before there is a home."""

    def register(self, given: str, family: str, today: date) -> None:
        """First look whether the person is known, then the questions."""
        self.go("/residents")
        self.follow("Bewoner aanmelden")
        self.fill(given_name=given, family_name=family, birth_date=BORN)
        self.press("Opzoeken")
        somebody_else = "Geen van deze: een nieuwe persoon aanmelden"
        if self.main.get_by_role("button", name=somebody_else).count():
            self.press(somebody_else)
        self._tell_the_situation(today)
        self._record_consent(today)
        self.press("Aanmelden")

    def ask_about(self, given: str, family: str) -> None:
        """Somebody whom another provider registered before."""
        self.go("/referrals/new")
        self.fill(given_name=given, family_name=family, birth_date=BORN)
        self.press("Opzoeken")
        self.press("Het transferpunt vragen")

    def _tell_the_situation(self, today: date) -> None:
        self.choose(
            target_group="Uit beschermd wonen",
            municipality="Gemeente Voorbeeldstad",
            indication="Wmo - ambulante begeleiding",
            contact="Begeleider Voorbeeld",
            product="Verdienwoning",
        )
        self.fill(
            indication_decided_on=today - timedelta(days=20),
            guidance_hours="8",
            rent_limit="720,00",
            home_seeker_number="WZ-2041",
        )

    def _record_consent(self, today: date) -> None:
        told = today - timedelta(days=5)
        self.tick_all("De bewoner stemde schriftelijk in met")
        self.fill(
            told_on=told,
            given_on=told,
            until=today + timedelta(days=1000),
            necessity="Zonder te delen komt er geen woning.",
            lighter_way="Zonder namen is er geen gesprek.",
        )

    def tick_readiness(self, name: str) -> None:
        """Everything on the list that is still open."""
        self.open_dossier(name)
        self.follow("De hele aanmelding")
        for words in READINESS:
            card = self.main.locator("summary", has_text=f"In orde: {words}")
            if card.count():
                card.click()
                card.locator("..").get_by_role("button", name="Opslaan").click()
                self.page.wait_for_load_state()

    def mark_ready(self, name: str) -> None:
        """The mediator has checked the list."""
        self.open_dossier(name)
        self.follow("Aanmelding controleren")
        self.press("Klaar voor een woning")
