"""Going to somebody who asked for nothing."""

from datetime import date, timedelta

from playwright.sync_api import Locator

from tests.journeys.visitor import Visitor

REPORT = "Melding voor een verkennend onderzoek"
WORKER = "Bemoeizorger Voorbeeld, Zorgvoorbeeld"


class Outreach(Visitor):
    """What the municipality does and who is sent by it."""

    def report_worry(self, name: str, words: str, reach_at: str, today: date) -> None:
        """A relative reports somebody for an investigation and wants to hear back."""
        self.go("/outreach")
        self.follow("Een zorg vastleggen")
        self.fill(known_as=name, whereabouts=f"Bij de haven, {words}", on=today)
        self.choose(kind=REPORT, reporter="Familie of naaste")
        self.tick("Hoe snel iemand erheen moet", "deze week")
        self.fill(words=words)
        self.main.get_by_label("De melder wil iets terughoren").check()
        self.fill(reach_at=reach_at)
        self.press("De zorg vastleggen")

    def open_file(self, name: str) -> str:
        """From the list; gives its address."""
        self.go("/outreach")
        self.follow(name)
        return self.page.url.removeprefix(self.stack.address)

    def send(self, name: str) -> None:
        """Somebody of the provider."""
        self.open_file(name)
        step = self.step("assign")
        step.locator("[name=worker]").select_option(label=WORKER)
        self.save(step)

    def seek(self, name: str, way: str, met: str, words: str, today: date) -> None:
        """One attempt; the next one is a week later."""
        self.open_file(name)
        step = self.step("attempt")
        step.get_by_label(way).check()
        step.get_by_label(met).check()
        step.locator("[name=on]").fill(str(today))
        step.locator("[name=words]").fill(words)
        step.locator("[name=next_on]").fill(str(today + timedelta(weeks=1)))
        self.save(step)

    def inquire(self, name: str, asked: str, words: str, today: date) -> None:
        """One step of the investigation."""
        self.open_file(name)
        step = self.step("inquire")
        step.get_by_label(asked).check()
        step.locator("[name=on]").fill(str(today))
        step.locator("[name=words]").fill(words)
        self.save(step)

    def finish(self, name: str, outcome: str, findings: str) -> None:
        """What came of the investigation."""
        self.open_file(name)
        step = self.step("finish")
        step.get_by_label(outcome).check()
        step.locator("[name=findings]").fill(findings)
        self.save(step)

    def answer(self, name: str, do: str, words: str) -> None:
        """A step with one question."""
        self.open_file(name)
        step = self.step(do)
        step.get_by_label(words).check()
        self.save(step)

    def hand_over(self, name: str, to: str, words: str, today: date) -> None:
        """To a registration, with the person's own consent."""
        self.open_file(name)
        step = self.step("hand_over")
        step.get_by_label("aanmelding voor een woning").check()
        step.locator("[name=to]").fill(to)
        step.locator("[name=consented_on]").fill(str(today))
        step.locator("[name=words]").fill(words)
        step.locator("[name=on]").fill(str(today))
        step.locator("[name=look_on]").fill(str(today + timedelta(weeks=1)))
        self.save(step)

    def close_file(self, name: str, words: str) -> None:
        """Led to care; where to stands there already."""
        self.open_file(name)
        step = self.step("close")
        step.locator("[name=outcome]").select_option(
            label="Toegeleid naar zorg of ondersteuning"
        )
        step.locator("[name=words]").fill(words)
        self.save(step)

    def step(self, do: str) -> Locator:
        """The form of one step, unfolded."""
        asked = f":has(input[name=do][value={do}])"
        form = self.main.locator(f"form{asked}")
        if not form.is_visible():
            self.main.locator(f"details{asked} > summary").click()
        return form

    def save(self, form: Locator) -> None:
        """Nothing is wrong with the answers."""
        form.get_by_role("button", name="Opslaan").click()
        self.page.wait_for_load_state()
        wrong = self.main.get_by_role("alert")
        assert not wrong.count(), wrong.inner_text()
