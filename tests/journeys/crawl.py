"""Follow every link as one person, each kind of page once, and note what is wrong."""

import re
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

WIDTHS = (1280, 360)
NARROW = 320
KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ARTICLE = re.compile(r"(?<=/articles/)\w+")
# A section of the text of a version, and an entry of it.
SECTION = re.compile(r"(?<=/text/)\w+")
ENTRY = re.compile(r"(?<=/text/\*/)\d+")
# Leaving, files to keep, photos on their own: no pages to look at.
NO_PAGE = re.compile(
    r"^/(logout|language|seat|own/copy)|\.(csv|xlsx)$|/files/$|/calendar$|/as/\w+$"
)
OPEN_ALL = "document.querySelectorAll('main details').forEach(one => one.open = true)"
WIDE = "document.documentElement.scrollWidth"
LINKS = "found => found.map(one => one.getAttribute('href'))"
TEXT = re.compile(r">[^<]*[^<\s][^<]*<")
SAID = re.compile(r' (?:value|href|action|content|nonce|datetime)="[^"]*"')
# The rules are loaded once a page and asked at every width.
VIOLATIONS = """
    axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(
        one => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`
    ))
"""
ERROR_FROM = 400


@dataclass
class Crawl:
    """`problems` is empty when every page is fine; `kinds` are the pages looked at.

    `asked` are the frames and the contents for which the rules were asked, also by
    other crawls: what is built alike, whatever it says, gets the same verdict.
    """

    page: Page
    address: str
    asked: set[str]
    problems: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.axe = Axe()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(f"{self.page.url}: {message.text}")

    def everything_from(self, *paths: str) -> None:
        """Breadth first, so that each kind of page is the one nearest by."""
        ahead = deque(paths)
        while ahead:
            path = ahead.popleft()
            kind = kind_of(path)
            if kind in self.kinds or NO_PAGE.search(kind):
                continue
            self.kinds.add(kind)
            if self._opens(path):
                self._look(kind)
                ahead.extend(self._links())

    def _opens(self, path: str) -> bool:
        answer = self.page.goto(self.address + path)
        if answer is None or answer.status >= ERROR_FROM:
            self.problems.append(f"{path}: {answer and answer.status}")
            return False
        return True

    def _look(self, kind: str) -> None:
        self.page.evaluate(OPEN_ALL)
        built = how_it_is_built(self.page.content())
        if not built <= self.asked:
            self.asked |= built
            self._ask(kind)
        for width in (*WIDTHS, NARROW):
            self.page.set_viewport_size({"width": width, "height": 800})
            if self.page.evaluate(WIDE) > width:
                self.problems.append(f"{kind} sticks out at {width}")

    def _ask(self, kind: str) -> None:
        self.page.evaluate(self.axe.axe_script)
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800})
            for found in self.page.evaluate(VIOLATIONS):
                self.problems.append(f"{kind} at {width}: {found}")

    def _links(self) -> list[str]:
        found = self.page.eval_on_selector_all("a[href]", LINKS)
        return [link for link in found if link.startswith("/")]


def how_it_is_built(html: str) -> frozenset[str]:
    """The frame of the page and what is in it: elements, classes, names and labels, and
    where there is text, but not what it says, to which record it leads or how many."""
    bare = TEXT.sub(">text<", SAID.sub("", KEY.sub("*", html)))
    frame, _, content = bare.partition("<main")
    main, _, foot = content.partition("</main>")
    return frozenset((frame + foot, main))


def kind_of(path: str) -> str:
    """The address without the keys of records and without questions."""
    path = KEY.sub("*", urlsplit(path).path)
    return ENTRY.sub("*", SECTION.sub("*", ARTICLE.sub("*", path)))
