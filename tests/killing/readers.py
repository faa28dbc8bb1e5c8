"""Somebody who reads one page after another, and notes what was delivered whole."""

import threading
import time
from dataclasses import dataclass, field

from tests.killing.browser import Answer, Browser
from tests.killing.writers import GONE, until_answered
from tests.password import PASSWORD

DELIVERED = 200
PAUSE = 0.05


@dataclass(eq=False)
class Reader(threading.Thread):
    """Opens dossiers and lists; `delivered` counts by the name of the page."""

    address: str
    who: str
    pages: dict[str, str]
    delivered: dict[str, int] = field(default_factory=dict)
    enough: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)
        self.browser = Browser(self.address)

    def run(self) -> None:
        typed = {"email": f"{self.who}@voorbeeld.example", "password": PASSWORD}
        until_answered(lambda: self._sign_in(typed), self.enough)
        while not self.enough.is_set():
            for name, path in self.pages.items():
                answer = self.browser.get(path)
                # An answer that broke off has no end of the page.
                if answer.status == DELIVERED and "</html>" in answer.text:
                    self.delivered[name] = self.delivered.get(name, 0) + 1
            time.sleep(PAUSE)

    def _sign_in(self, typed: dict[str, str]) -> Answer:
        page = self.browser.get("/login")
        if page.status in GONE:
            return page
        return self.browser.post("/login", typed | page.hidden)
