"""Who keeps the agreement writes its next version in the browser; nobody has script."""

import time

import pytest

from tests.journeys.conftest import SignIn
from tests.journeys.people import Person
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(300)]

PATIENCE = 60.0


def test_a_term_is_changed_looked_at_adopted_and_holds(
    signed_in: SignIn, stack: Stack
) -> None:
    manager = signed_in("programme_manager")
    page = begun(manager)
    the_term_is_wrong_and_mended(manager)
    an_article_is_added_and_taken_back(manager, page)
    counted_and_adopted(manager, stack, page)
    told = manager.read_page(f"{page}text/clocks/")
    assert "Binnen 6 weken" in told
    assert "Wijzigen" not in told


def begun(manager: Person) -> str:
    manager.go("/agreement/versions/")
    manager.fill(note="Vier weken is te kort gebleken.")
    manager.press("Concept beginnen")
    assert "Er is nu een concept." in manager.reads()
    return manager.page.url.removeprefix(manager.stack.address)


def the_term_is_wrong_and_mended(manager: Person) -> None:
    manager.follow("Tekst wijzigen")
    assert "In dit concept staat geen fout." in manager.reads()
    manager.follow("Termijnen")
    manager.main.locator("#entry-0").get_by_role("link", name="Wijzigen").click()
    manager.fill(clocks__0__within_0="zes")
    manager.press_in_vain("Bewaren in het concept")
    assert "met één fout die eerst hersteld moet worden" in manager.reads()
    assert "Dit is geen termijn." in manager.reads()
    assert manager.field("clocks__0__within_0").input_value() == "zes"
    manager.fill(clocks__0__within_0="6")
    manager.press("Bewaren in het concept")
    assert "Bewaard in het concept." in manager.reads()


def an_article_is_added_and_taken_back(manager: Person, page: str) -> None:
    manager.go(f"{page}text/articles/")
    manager.follow("Regel toevoegen")
    new = manager.page.url
    number = manager.main.locator("[name$=__number]").get_attribute("name") or ""
    entry = number.removesuffix("__number")
    manager.fill(**{
        number: "8a",
        f"{entry}__summary__nl": "Een los idee.",
        f"{entry}__summary__en": "A loose idea.",
    })  # fmt: skip
    theme = manager.field(f"{entry}__theme")
    theme.select_option(index=1)
    manager.press("Bewaren in het concept")
    assert manager.page.url != new
    manager.go(page)
    assert "8a" in manager.reads()
    entries = manager.main.locator(".tr-changes__entry")
    entries.filter(has_text="Een los idee.").get_by_role("button").click()
    assert "Een los idee." not in manager.reads()
    assert "4 weken" in manager.reads()
    assert "6 weken" in manager.reads()


def counted_and_adopted(manager: Person, stack: Stack, page: str) -> None:
    manager.press("Bekijk wat het doet")
    until = time.monotonic() + PATIENCE
    while "Geteld op" not in manager.read_page(page):
        assert time.monotonic() < until, manager.reads()
        time.sleep(0.3)
    manager.fill(since=stack.today())
    manager.press("Deze versie vaststellen")
    while "van kracht" not in manager.read_page(page):
        assert time.monotonic() < until, manager.reads()
        time.sleep(0.3)
    assert "Tekst wijzigen" not in manager.reads()
