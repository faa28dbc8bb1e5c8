"""From the first lease to one of the resident's own."""

from datetime import date

from tests.journeys.visitor import Visitor

CONVERTS = "Er volgt een eigen huurcontract"
EXTENDS = "Dit huurcontract wordt verlengd"
SPEAKS_FOR_IT = "Pleit voor een eigen huurcontract"


class Living(Visitor):
    """What support worker and consultant do while somebody lives there."""

    def have_framework(self, other: str, today: date) -> None:
        """Provider and association, before anything is let (P2a); once is enough."""
        self.go("/")
        self.page.get_by_role("link", name="Raamovereenkomsten").click()
        self.page.wait_for_load_state()
        if self.main.get_by_role("rowheader", name=other).count():
            return
        self.choose(other=other)
        self.fill(signed_on=today)
        self.press("Vastleggen")

    def open_lease(self, name: str) -> None:
        """From the dossier."""
        self.open_dossier(name)
        self.follow("Het hele huurcontract")

    def prepare_lease(self, name: str, starts_on: date) -> None:
        """The earn-in lease, as a draft."""
        self.open_dossier(name)
        self.follow("Huurcontract voorbereiden")
        self.tick("Vorm van het huurcontract", "Verdiencontract")
        self.fill(starts_on=starts_on)
        self.press("Kijk eerst wat de wet zegt")
        self.choose(fixed_term_ground="komt uit de maatschappelijke opvang")
        self.fill(own_words="Liever een eigen contract.")
        self.press("Huurcontract opstellen")

    def sign_lease(self, name: str, today: date) -> None:
        """A lease that was drawn up."""
        self.open_lease(name)
        self.sign_drawn_up(today)

    def sign_drawn_up(self, today: date) -> None:
        """The lease on this page; where it asks, the resident was told (P2e)."""
        self.follow("Huurcontract tekenen")
        self.fill(signed_on=today)
        told = self.main.get_by_label("De bewoner weet wat tekenen betekent")
        if told.count():
            told.check()
        self.press("Ondertekening vastleggen")

    def start_lease(self, name: str) -> None:
        """The first day has come."""
        self.open_lease(name)
        self.follow("Huurcontract laten ingaan")
        self.press("Huurcontract laten ingaan")

    def agree_with_neighbours(self, name: str, today: date) -> None:
        """How resident and neighbours get on, in the plan (P4a, P4b)."""
        self.open_dossier(name)
        self.follow("Afspraken over goede buren")
        self.fill(
            recorded_on=today,
            introduction="Samen kennismaken in de eerste week.",
            living_behaviour="Muziek zacht na tien uur.",
            own_words="Ik groet iedereen.",
        )
        self.press("Afspraken opslaan")

    def hold_review(self, name: str, today: date, **said: str) -> None:
        """The half-yearly talk, with what was said by life domain (P4d)."""
        self.open_dossier(name)
        self.follow("Gesprek vastleggen")
        self.fill(held_on=today)
        self.tick_all("Wie deden mee?")
        for domain, words in said.items():
            self.unfold(f"text_{domain}")
            self.fill(**{f"text_{domain}": words})
            self.choose(**{f"score_{domain}": "3: met een beetje hulp"})
        self.press("Gesprek opslaan")

    def open_own_part(self, name: str) -> None:
        """The part of the last talk that this organisation writes."""
        self.open_lease(name)
        self.follow("Mijn deel van het gesprek")

    def contribute(self, name: str, words: str) -> None:
        """Living behaviour and nothing else (P4c)."""
        self.open_own_part(name)
        self.fill(text_housing_and_living_behaviour=words)
        self.choose(score_housing_and_living_behaviour="4: gaat goed")
        self.press("Mijn deel opslaan")

    def open_decision(self, name: str) -> None:
        """The three criteria with their evidence (P2c)."""
        self.open_dossier(name)
        self.follow("Besluiten wat er na het huurcontract komt")

    def decide(self, name: str, today: date, outcome: str, day: date) -> None:
        """What follows the earn-in lease, and from or until when."""
        self.open_decision(name)
        answer = SPEAKS_FOR_IT if outcome == CONVERTS else "Nog niet"
        for criterion in ("independence", "stability", "nuisance"):
            card = self.main.locator(".tr-card", has=self.field(f"met_{criterion}"))
            card.get_by_label(answer).check()
            self.fill(**{f"reason_{criterion}": "Dat blijkt uit de gesprekken."})
        self.fill(decided_on=today, reason="Zo is het samen besproken.")
        self.tick_all("Wie deden mee of zijn geraadpleegd?")
        self.tick("Wat is besloten?", outcome)
        self.fill(**{"effective_on" if outcome == CONVERTS else "until": day})
        self.press("Besluit vastleggen")

    def let_to_resident(self, name: str, today: date) -> None:
        """The lease of the resident's own, drawn up and signed (P2d, P2e)."""
        self.open_lease(name)
        self.follow("Eigen huurcontract opstellen")
        self.press("Huurcontract opstellen")
        self.sign_drawn_up(today)
