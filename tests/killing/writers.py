"""People who fill in one form after another and note what was acknowledged."""

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.killing.browser import Answer, Browser
from tests.password import PASSWORD

SAVED = 302
GONE = (0, 502, 503)
PAUSE = 0.1
HOME = {
    "street": "Voorbeeldstraat", "house_number": "1", "postcode": "1811 AB",
    "town": "Alkmaar", "municipality_code": "0361", "neighbourhood": "Centrum",
    "product": "earn_in_home", "setting": "dispersed", "rooms": "2", "size_m2": "54",
    "max_household": "2", "rent": "640,50", "remarks": "",
}  # fmt: skip


@dataclass(eq=False)
class Writer(threading.Thread):
    """Sends a form until it is acknowledged, always with the key that it had."""

    address: str
    who: str
    path: str
    marked: str  # the field that carries the unique mark
    values: dict[str, str]
    saved: dict[str, float] = field(default_factory=dict)  # mark: when it was begun
    wrong: list[str] = field(default_factory=list)
    repeated: int = 0
    again: int = 0
    enough: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)
        self.browser = Browser(self.address)
        self.marks = (f"{self.who}-{number:06d}" for number in itertools.count(1))

    def run(self) -> None:
        self.sign_in()
        while not self.enough.is_set():
            self.write_one(next(self.marks))
            time.sleep(PAUSE)

    def sign_in(self) -> None:
        """Through the sign-in page, as often as it takes."""
        typed = {"email": f"{self.who}@voorbeeld.example", "password": PASSWORD}
        until_answered(lambda: self._sign_in(typed), self.enough)

    def _sign_in(self, typed: dict[str, str]) -> Answer:
        page = self.browser.get("/login")
        if page.status in GONE:
            return page
        return self.browser.post("/login", typed | page.hidden)

    def write_one(self, mark: str) -> None:
        """A fresh form; every third one is sent once more after it was saved."""
        page = until_answered(lambda: self.browser.get(self.path), self.enough)
        typed = self.values | {self.marked: mark} | page.hidden
        begun = time.monotonic()
        answer = self._send(typed)
        if answer.status in GONE:
            return  # the round ended while nobody answered: not acknowledged
        if answer.status != SAVED:
            self.wrong.append(f"{mark}: {answer.status}")
            return
        self.saved[mark] = begun
        if len(self.saved) % 3 == 0:
            self.repeated += 1
            if self._send(typed).status not in (SAVED, *GONE):
                self.wrong.append(f"{mark}: refused the second time")

    def _send(self, typed: dict[str, str]) -> Answer:
        answer = self.browser.post(self.path, typed)
        while answer.status in GONE and not self.enough.is_set():
            self.again += 1
            time.sleep(PAUSE)
            answer = self.browser.post(self.path, typed)
        return answer


def until_answered(ask: Callable[[], Answer], enough: threading.Event) -> Answer:
    """Ask until somebody is there, or until it is enough."""
    answer = ask()
    while answer.status in GONE and not enough.is_set():
        time.sleep(PAUSE)
        answer = ask()
    return answer


def writers(address: str, today: str) -> list[Writer]:
    """Homes, whose codes are unique anyway, and evaluations of the agreement, which
    would stand twice if a form were carried out twice."""
    home = HOME | {"available_from": today, "available_until": ""}
    return [
        Writer(address, "housing_consultant", "/homes/new", "code", home),
        Writer(address, "other_consultant", "/homes/new", "code", home),
        Writer(address, "mediator", "/agreement/evaluate/", "note", {"on": today}),
    ]
