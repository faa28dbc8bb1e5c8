"""Planning a meeting, preparing it, and writing down what came of it."""

from datetime import date

from tests.journeys.visitor import Visitor

REVIEW = "Gesprek over het wonen"


class Meeting(Visitor):
    """What those at the table do, in the office and on a phone."""

    def open_meeting(self, name: str) -> None:
        """The newest one, from the dossier."""
        self.open_dossier(name)
        self.follow("Overleggen")
        self.follow("Open het overleg")

    def open_plan(self, name: str) -> None:
        """The one plan, from the dossier."""
        self.open_dossier(name)
        self.main.get_by_role("link", name="Het plan", exact=True).click()
        self.page.wait_for_load_state()

    def plan_review(self, name: str, day: date) -> None:
        """At home, in the morning, with everybody whom the agreement names."""
        self.open_dossier(name)
        self.follow("Overleggen")
        self.follow("Een overleg plannen")
        self.choose(kind=REVIEW)
        self.fill(on=day, at="10:00")
        self.tick("Waar of hoe?", "Bij de bewoner thuis")
        self.tick_all("Wie wordt gevraagd?")
        self.press("Plan het overleg")

    def bring(self, name: str, domain: str, words: str) -> None:
        """Something to talk about, in one life domain."""
        self.open_meeting(name)
        self.follow("Iets inbrengen")
        self.choose(domain=domain)
        self.fill(text=words)
        self.press("Zet het op de agenda")

    def come(self, name: str) -> None:
        """Yes, to the meeting."""
        self.open_meeting(name)
        self.press("Ja, ik kom")

    def write_down_meeting(self, name: str, words: str) -> None:
        """Held today, with everybody there; the same words for each subject."""
        self.open_meeting(name)
        self.follow("Het overleg is gehouden")
        self.tick_all("Wie waren erbij?")
        for field in self.main.locator("textarea").all():
            field.fill(words)
        self.press("Opslaan")

    def decide_at(self, name: str, domain: str, words: str, who: str, by: date) -> None:
        """Who does it is found by a part of their role."""
        self.open_meeting(name)
        self.follow("Een besluit vastleggen")
        self.choose(domain=domain)
        owner = self.main.locator("select[name=owner] option", has_text=who).first
        self.main.locator("select[name=owner]").select_option(
            value=owner.get_attribute("value")
        )
        self.fill(text=words, due_on=by)
        self.press("Besluit opslaan")
