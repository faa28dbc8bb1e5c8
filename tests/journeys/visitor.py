"""Somebody at a browser without JavaScript: sign in, follow, fill in, press, read."""

import re
from dataclasses import dataclass, field
from datetime import date

from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize

from tests.password import PASSWORD
from tests.stack import Stack

ADDRESS = re.compile(r'<a [^>]*href="(/[^"#?]*)"')
DESK: ViewportSize = {"width": 1280, "height": 900}


@dataclass
class Visitor:
    """One login of the cast, in a browser of their own and in Dutch."""

    browser: Browser
    stack: Stack
    key: str
    context: BrowserContext = field(init=False)
    page: Page = field(init=False)

    def __post_init__(self) -> None:
        self.context = self.browser.new_context(
            java_script_enabled=False, locale="nl-NL", viewport=DESK
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(40_000)

    def sign_in(self) -> None:
        """By e-mail address and password."""
        self.go("/login")
        self.page.get_by_label("E-mailadres").fill(f"{self.key}@voorbeeld.example")
        self.page.get_by_label("Wachtwoord").fill(PASSWORD)
        self.press("Inloggen")

    def enter_by(self, link: str) -> None:
        """One's own pages, with a link that was handed over."""
        self.go(link)
        self.press("Naar mijn pagina's")

    def go(self, path: str) -> None:
        """To an address; a page that breaks is a failure."""
        answer = self.page.goto(f"{self.stack.address}{path}")
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"

    def follow(self, words: str) -> None:
        """A link with these words."""
        self.main.get_by_role("link", name=words).first.click()
        self.page.wait_for_load_state()

    def press(self, words: str) -> None:
        """A button with exactly these words, and nothing is wrong with the answers."""
        self.press_in_vain(words)
        wrong = self.main.get_by_role("alert")
        assert not wrong.count(), wrong.inner_text()

    def press_in_vain(self, words: str) -> None:
        """A button with exactly these words, whatever comes of it."""
        self.main.get_by_role("button", name=words, exact=True).click()
        self.page.wait_for_load_state()

    def fill(self, **answers: str | date) -> None:
        """Fields by their names."""
        for name, answer in answers.items():
            self.main.locator(f"[name={name}]").fill(str(answer))

    def unfold(self, name: str) -> None:
        """Open the subject that this field stands in, as one does with a click."""
        field = self.main.locator(f"[name={name}]")
        if not field.is_visible():
            self.main.locator(f"details:has([name={name}]) > summary").click()

    def choose(self, **answers: str) -> None:
        """Of a list, by the words that stand in it."""
        for name, words in answers.items():
            self.main.locator(f"select[name={name}]").select_option(label=words)

    def tick(self, question: str, *words: str) -> None:
        """Answers under a question, by the words next to them."""
        group = self.main.get_by_role("group", name=question)
        for one in words:
            group.get_by_label(one).check()

    def tick_all(self, question: str) -> None:
        """Every answer under a question."""
        for box in self.main.get_by_role("group", name=question).locator("input").all():
            box.check()

    def field(self, name: str) -> Locator:
        """What is asked under this name."""
        return self.page.locator(f"[name={name}]").first

    @property
    def main(self) -> Locator:
        """The page without its menu."""
        return self.page.locator("main")

    def reads(self) -> str:
        """Every word on the page, also of what is folded up, between single spaces."""
        return re.sub(r"\s+", " ", self.main.text_content() or "")

    def read_page(self, path: str) -> str:
        """Every word of the page at this address."""
        self.go(path)
        return self.reads()

    def addresses(self) -> set[str]:
        """Where the links of this page lead."""
        return set(ADDRESS.findall(self.page.content()))

    def today(self) -> str:
        """What the page of today says."""
        return self.read_page("/")

    def work_for(self, name: str, what: str) -> str:
        """The row of the page of today on this work for this resident."""
        self.go("/")
        row = self.main.locator("tr", has_text=name).filter(
            has=self.page.get_by_role("rowheader", name=what, exact=True)
        )
        return re.sub(r"\s+", " ", row.first.text_content() or "")

    def open_dossier(self, name: str) -> None:
        """By way of the list of residents."""
        self.go("/residents")
        self.follow(name)

    def stop_on_route(self, name: str) -> str:
        """Where the dossier of this resident says they are."""
        self.open_dossier(name)
        here = self.main.locator(".tr-stop[aria-current=step] .tr-stop__name")
        return here.inner_text().strip()
