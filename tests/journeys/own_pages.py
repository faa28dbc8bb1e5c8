"""Handing over the way in to one's own pages, and being there on a phone."""

import re

from playwright.sync_api import Browser, ViewportSize

from tests.journeys.people import Person
from tests.journeys.visitor import Visitor
from tests.stack import Stack

PHONE: ViewportSize = {"width": 360, "height": 740}
LINK = re.compile(r"/own/enter/[\w-]+")


def link_for(worker: Person, name: str) -> str:
    """As the support worker makes it, on the page of the dossier."""
    worker.open_dossier(name)
    worker.follow("Eigen pagina's van de bewoner")
    worker.press("Maak een link voor de bewoner")
    found = LINK.search(worker.reads())
    assert found is not None
    return found.group()


def at_home(browser: Browser, stack: Stack, link: str) -> Visitor:
    """The resident, with a phone."""
    resident = Visitor(browser, stack, "resident")
    resident.page.set_viewport_size(PHONE)
    resident.enter_by(link)
    return resident
