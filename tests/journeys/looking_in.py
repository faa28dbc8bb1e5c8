"""Looking in after support has ended, and the goals that it left behind."""

from datetime import date, timedelta

from tests.journeys.supporting import Supporting


class LookingIn(Supporting):
    """What the support worker does when support ends."""

    def set_goal_of_care(self, name: str, words: str) -> None:
        """About health: no association reads it."""
        self.open_plan(name)
        self.follow("Een nieuw doel")
        self.choose(domain="zelfzorg en gezondheid")
        day = self.stack.today() + timedelta(days=90)
        self.fill(wanted=words, seen_by="Ik slaap door", who_does_what="Samen")
        self.fill(due_on=day)
        self.press("Doel in het plan zetten")

    def open_pilot_light(self, name: str) -> None:
        """From the dossier."""
        self.open_dossier(name)
        self.follow("Waakvlam")

    def begin_pilot_light(self, name: str) -> None:
        """Every three months."""
        self.open_pilot_light(name)
        self.tick("Hoe vaak is er contact?", "Elke 3 maanden")
        self.main.locator("[name=agreed]").check()
        self.press("De waakvlam aansteken")

    def note_contact(self, name: str, on: date, words: str) -> None:
        """There was contact, by telephone."""
        self.open_pilot_light(name)
        card = self.main.locator("form", has=self.field("met"))
        card.locator("[name=on]").fill(str(on))
        card.locator("[name=way][value=call]").check()
        card.locator("[name=met][value=yes]").check()
        card.locator("[name=words]").fill(words)
        self.press("Een contact vastleggen")
