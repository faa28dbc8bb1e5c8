"""What support workers do with a plan, a crisis and a handover, in a browser."""

from datetime import date

from tests.journeys.visitor import Visitor


class Supporting(Visitor):
    """By way of the page of the dossier, as people go."""

    def open_plan(self, name: str) -> None:
        """From the dossier."""
        self.open_dossier(name)
        self.main.get_by_role("link", name="Het plan", exact=True).click()
        self.page.wait_for_load_state()

    def set_goal(self, name: str, wanted: str, domain: str, by_when: date) -> None:
        """One goal, in the words of the resident."""
        self.open_plan(name)
        self.follow("Een nieuw doel")
        self.choose(domain=domain)
        self.fill(
            wanted=wanted,
            seen_by="Er komt elke maand iemand op bezoek.",
            who_does_what="Ik ruim op, de begeleider komt kijken.",
            due_on=by_when,
        )
        self.press("Doel in het plan zetten")

    def write_crisis_plan(self, name: str, words: str) -> None:
        """Together with the resident, long before the night that it is needed."""
        self.open_plan(name)
        self.follow("Plan voor een crisis")
        self.follow("Schrijf het plan")
        self.fill(
            signs=f"Ik slaap niet meer. {words}",
            helps=f"Samen een stuk lopen. {words}",
            call="Mijn zus, 06 00000001",
            who_does_what=f"De begeleider belt elke dag. {words}",
        )
        self.press("Opslaan in het plan")

    def note_risk(self, name: str, domain: str, words: str) -> None:
        """In one life domain."""
        self.open_plan(name)
        self.follow("Plan voor een crisis")
        self.follow("Schrijf een risico op")
        self.choose(domain=domain)
        self.fill(what=words, early_signs=words, who_acts=words)
        self.press("Opslaan in het plan")
